/**
 * DMus as a library: the port driver, the synthesizer, the player and the renderer in a plain
 * {@code main}, without a framework.
 *
 * <p>{@link org.dmus.DMus#create()} wires the same classes that Declarative Services wire in a
 * framework, by constructor calls: what is heard is the same to the bit. What comes and goes there
 * as bundles, comes and goes here by {@link org.dmus.DMus#deploy} and {@link org.dmus.DMus#plug}.
 * There are no configurations here: settings are given with a port.
 */
package org.dmus;
