package org.dmus.shell;

/**
 * Who has events of a pool.
 *
 * @param instance number of the pin, unique in the port
 * @param events how many he has
 * @param age how many events were taken since he took the oldest of them
 * @param owner class, method and line, and the thread
 */
public record OwnerRow(long instance, long events, long age, String owner) {}
