/**
 * The synthesizer engine: time-stamped MIDI in, planar floats out.
 *
 * <p>Two worlds meet here. The control side builds banks and hands messages over through a bounded
 * queue; the audio side, {@link org.dmus.miniport.synth.engine.Synthesizer#render}, allocates
 * nothing, locks nothing and throws nothing.
 */
package org.dmus.miniport.synth.engine;
