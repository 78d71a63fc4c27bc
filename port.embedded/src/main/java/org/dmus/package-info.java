/**
 * DMus as a library: the port driver, the synthesizer, the player and the renderer in a plain
 * {@code main}, without a framework.
 *
 * <p>{@link org.dmus.DMus#create()} wires the same classes that Declarative Services wire in a
 * framework, by constructor calls: what is heard is the same to the bit. What comes and goes there
 * as bundles, comes and goes here by {@link org.dmus.DMus#deploy} and {@link org.dmus.DMus#plug}.
 * There are no configurations here: settings are given with a port.
 *
 * <pre>{@code
 * try (DMus dmus = DMus.create();
 *     MidiOut out = dmus.midiOut(dmus.port(DMus.SYNTH))) {
 *   dmus.render(Path.of("song.mid"), Path.of("song.flac")); // faster than real time
 *   out.send(0x90, 69, 100); // on the sound card, until it is closed
 *   System.in.read();
 * }
 * }</pre>
 */
package org.dmus;
