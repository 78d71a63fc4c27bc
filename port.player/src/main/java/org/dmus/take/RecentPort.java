package org.dmus.take;

/**
 * What is kept of one port.
 *
 * @param port its name
 * @param messages messages that can be saved now; pieces of long ones count
 * @param seconds how far they reach back, s
 * @param memoryBytes memory that is held for it
 * @param seen messages that passed since it is watched
 */
public record RecentPort(String port, long messages, double seconds, long memoryBytes, long seen) {}
