package org.dmus.shell;

/**
 * How the events of a render pin kept their time: one of three distributions.
 *
 * @param port name of its subdevice
 * @param instance number of the pin, unique in the port
 * @param time {@code lead}: submitted before it was due; {@code lateness}: sent after it was due;
 *     {@code transit}: sent after it was submitted
 * @param events number of events
 * @param minMs shortest, ms
 * @param meanMs mean, ms
 * @param p50Ms median, ms
 * @param p90Ms 90 % are not above, ms
 * @param p99Ms 99 % are not above, ms
 * @param p999Ms 99.9 % are not above, ms
 * @param maxMs longest, ms
 */
public record JitterRow(
    String port,
    long instance,
    String time,
    long events,
    double minMs,
    double meanMs,
    double p50Ms,
    double p90Ms,
    double p99Ms,
    double p999Ms,
    double maxMs) {}
