package org.dmus.shell;

/**
 * What is kept of a port, or was saved of it.
 *
 * @param port its name
 * @param messages messages that are kept
 * @param seconds how far they reach back, s
 * @param memoryKib memory that they take
 * @param seen messages that passed since the port is watched
 */
public record RecentRow(String port, long messages, double seconds, long memoryKib, long seen)
    implements Named {

  @Override
  public String part() {
    return port;
  }
}
