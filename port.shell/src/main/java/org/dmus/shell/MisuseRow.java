package org.dmus.shell;

/**
 * A wrong use of an event of a pool.
 *
 * @param instance number of the pin, unique in the port
 * @param fault {@code put twice}, {@code used after put}, {@code wrong pool} or {@code leaked}
 * @param owner who did it, or had the event last
 * @param detail what was found
 */
public record MisuseRow(long instance, String fault, String owner, String detail) {}
