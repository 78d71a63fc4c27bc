package org.dmus.shell;

/**
 * An event that waits in a pin.
 *
 * @param instance number of the pin, unique in the port
 * @param dueMs presentation time of the pin at which it is due, ms
 * @param leftMs time until then, ms; negative = it is late
 * @param group channel group, 1..65,535; 0 = every group
 * @param client name of the client that wrote it
 * @param message what it says, in words
 */
public record EventRow(
    long instance, double dueMs, double leftMs, int group, String client, String message) {}
