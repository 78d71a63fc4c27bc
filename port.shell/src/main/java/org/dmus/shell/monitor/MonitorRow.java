package org.dmus.shell.monitor;

/**
 * What passed a port while somebody looked.
 *
 * @param port its name
 * @param seconds how long somebody looked, s
 * @param messages messages that were shown
 * @param hidden active sensing and clock messages that were not
 * @param missed messages that came faster than they could be shown
 */
public record MonitorRow(String port, double seconds, long messages, long hidden, long missed) {}
