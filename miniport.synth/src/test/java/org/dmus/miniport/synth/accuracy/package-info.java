/**
 * How far the synthesizer is from the standard: banks with one articulation destination each,
 * played by the whole engine, against the formulas of DLS 2.2.
 *
 * <p>{@link org.dmus.miniport.synth.accuracy.Standard} says what must come out, {@link
 * org.dmus.miniport.synth.accuracy.Listener} what did; neither uses the engine's own tables.
 */
package org.dmus.miniport.synth.accuracy;
