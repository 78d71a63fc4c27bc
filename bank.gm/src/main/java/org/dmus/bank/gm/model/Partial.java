package org.dmus.bank.gm.model;

/**
 * One sinusoid of an additive tone.
 *
 * @param ratio frequency as a multiple of the fundamental
 * @param level amplitude at the start
 * @param decayPerSecond how much faster than the fundamental it dies, nepers per second
 */
public record Partial(double ratio, double level, double decayPerSecond) {}
