package org.dmus.shell;

/**
 * What was forgotten of the queue of a render pin.
 *
 * @param port name of its subdevice
 * @param instance number of the pin, unique in the port
 * @param events events that were forgotten
 */
public record CancelledRow(String port, long instance, int events) {}
