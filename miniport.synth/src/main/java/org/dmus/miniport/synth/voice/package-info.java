/**
 * One sounding region: oscillator, low-pass filter, amplifier, and what modulates them.
 *
 * <p>Modulators are pure functions of the voice's own time in frames, evaluated at the ends of
 * control blocks of at most {@value org.dmus.miniport.synth.voice.Voice#BLOCK} frames that are
 * counted from the voice's start; between them gain and filter move in straight lines. The sound
 * therefore does not depend on how a caller divides time into render calls.
 */
package org.dmus.miniport.synth.voice;
