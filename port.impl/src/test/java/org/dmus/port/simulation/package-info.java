/**
 * A busy port for a day, in seconds: clients, swaps, stalls and a virtual clock, all from one seed.
 *
 * <p>{@link org.dmus.port.simulation.Simulation} moves time by ticks of 10 ms. In each, {@link
 * org.dmus.port.simulation.SimulatedClient clients} write notes and numbered controllers, something
 * goes wrong, and the engine does what is due. {@link org.dmus.port.simulation.Received} is what
 * came out at the other end, and says when it may not have been so.
 */
package org.dmus.port.simulation;
