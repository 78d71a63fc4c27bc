/**
 * General MIDI on the chip: a patch set, sixteen parts, voices, and the way to the sample rate of
 * the wave sink.
 *
 * <pre>
 *  message ─► FmSynthesizer ─► Part (program, controllers, bend)
 *                 │ note           ▲ looks every 64 samples
 *                 └► VoicePool ─► Voice ─► Channel ─► Chip ─► Resampler ─► planes
 * </pre>
 *
 * <p>What plays - messages and render - allocates nothing, locks nothing and throws nothing.
 */
package org.dmus.miniport.fmsynth.midi;
