package org.dmus.cable;

import java.util.Arrays;

/**
 * What became of the messages of a {@link CableTest}. A latency is the time from the stamp of a
 * message until its first byte was captured.
 *
 * @param sent messages that were sent
 * @param returned messages that came back, each counted once
 * @param strange messages that came and were not sent by the test
 * @param minMs shortest latency, ms
 * @param p50Ms median, ms
 * @param p90Ms 90 % are not above, ms
 * @param p99Ms 99 % are not above, ms
 * @param maxMs longest, ms
 * @param jitterMs standard deviation, ms
 */
public record CableReport(
    int sent,
    int returned,
    long strange,
    double minMs,
    double p50Ms,
    double p90Ms,
    double p99Ms,
    double maxMs,
    double jitterMs) {

  private static final double UNITS_PER_MS = 10_000;
  private static final double PERCENT = 100;

  /** {@return messages that did not come back} */
  public int lost() {
    return sent - returned;
  }

  /**
   * Summarises.
   *
   * @param sent messages that were sent
   * @param strange messages that were not
   * @param latencies100ns how long those that came back took, 100 ns
   */
  static CableReport of(int sent, long strange, long... latencies100ns) {
    long[] sorted = latencies100ns.clone();
    Arrays.sort(sorted);
    return new CableReport(
        sent,
        sorted.length,
        strange,
        atMost(sorted, 0),
        atMost(sorted, 50),
        atMost(sorted, 90),
        atMost(sorted, 99),
        atMost(sorted, PERCENT),
        deviation(sorted));
  }

  private static double atMost(long[] sorted, double percent) {
    int rank = (int) Math.ceil(percent / PERCENT * sorted.length);
    return sorted.length == 0 ? 0 : sorted[Math.max(0, rank - 1)] / UNITS_PER_MS;
  }

  private static double deviation(long... latencies100ns) {
    double mean = Arrays.stream(latencies100ns).average().orElse(0);
    double squares =
        Arrays.stream(latencies100ns).mapToDouble(t -> (t - mean) * (t - mean)).average().orElse(0);
    return Math.sqrt(squares) / UNITS_PER_MS;
  }
}
