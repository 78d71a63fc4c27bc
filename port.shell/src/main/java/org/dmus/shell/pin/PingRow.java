package org.dmus.shell.pin;

/**
 * How long events took through the engine of a port, or around a cable to its capture pin.
 *
 * @param port name of the subdevice
 * @param way {@code engine}: submitted until handed to the stream; {@code loop}: until captured
 * @param sent events that were submitted
 * @param back events that came through
 * @param minMs shortest, ms
 * @param p50Ms median, ms
 * @param p90Ms 90 % are not above, ms
 * @param p99Ms 99 % are not above, ms
 * @param maxMs longest, ms
 */
public record PingRow(
    String port,
    String way,
    int sent,
    long back,
    double minMs,
    double p50Ms,
    double p90Ms,
    double p99Ms,
    double maxMs) {}
