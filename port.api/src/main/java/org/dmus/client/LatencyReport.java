package org.dmus.client;

/**
 * How events of a pin kept their time since it was opened, or since the last STOP.
 *
 * @param lead how long before it was due an event was submitted; 0 when it came too late
 * @param lateness how long after it was due an event was sent; 0 when it was sent ahead
 * @param transit how long after it was submitted an event was sent
 */
public record LatencyReport(Distribution lead, Distribution lateness, Distribution transit) {

  /**
   * A distribution of times, 100 ns, exact to two digits.
   *
   * @param count number of events
   * @param min shortest
   * @param mean mean
   * @param p50 median
   * @param p90 90 % are not above
   * @param p99 99 % are not above
   * @param p999 99.9 % are not above
   * @param max longest
   */
  public record Distribution(
      long count, long min, double mean, long p50, long p90, long p99, long p999, long max) {}
}
