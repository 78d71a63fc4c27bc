/**
 * DMus for programs that know Java Sound only: providers of {@code javax.sound.midi}, found by the
 * JDK on the class path. They come before the JDK's own.
 *
 * <p>Each JVM has one {@link org.dmus.DMus} behind them, while somebody asks or has a device open.
 * System properties say how: {@code org.dmus.midi.bank}, a DLS or SoundFont file; {@code
 * org.dmus.midi.output}, a scheme and perhaps a target, {@code sound} unless given, or {@code
 * wav:take.wav}, {@code null}; {@code org.dmus.midi.devices}, {@code false} for the synthesizer
 * alone.
 */
package org.dmus.midi;
