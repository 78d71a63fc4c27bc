/**
 * The DLS software synthesizer miniport: one music pin in, one wave pin out.
 *
 * <pre>
 *  port ── putMessage ──► MusicHalf ─► EventSchedule ─┐   one SynthStream
 *  port ◄─── render ───── WaveHalf ◄── Synthesizer ◄──┘   serves both halves
 * </pre>
 */
package org.dmus.miniport.synth;
