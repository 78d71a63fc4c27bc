package org.dmus.port.filter;

import org.HdrHistogram.Histogram;
import org.dmus.client.LatencyReport;
import org.dmus.mxf.ReferenceTime;

/**
 * How events kept their time. Histograms of a fixed range, so that recording never allocates; one
 * thread at a time.
 */
final class LatencyMeter {
  /** Longest time told apart: a day. */
  static final long LONGEST_100NS = 86_400 * ReferenceTime.PER_SECOND;

  private static final int DIGITS = 2;

  private final Histogram lead = new Histogram(LONGEST_100NS, DIGITS);
  private final Histogram lateness = new Histogram(LONGEST_100NS, DIGITS);
  private final Histogram transit = new Histogram(LONGEST_100NS, DIGITS);

  /** Notes an event; all on the master clock, 100 ns. */
  void record(long submitted, long due, long sent) {
    lead.recordValue(within(due - submitted));
    lateness.recordValue(within(sent - due));
    transit.recordValue(within(sent - submitted));
  }

  private static long within(long time100ns) {
    return Math.max(0, Math.min(LONGEST_100NS, time100ns));
  }

  /** Starts again. */
  void reset() {
    lead.reset();
    lateness.reset();
    transit.reset();
  }

  LatencyReport report() {
    return new LatencyReport(describe(lead), describe(lateness), describe(transit));
  }

  private static LatencyReport.Distribution describe(Histogram of) {
    long count = of.getTotalCount();
    return new LatencyReport.Distribution(
        count,
        count == 0 ? 0 : of.getMinValue(),
        of.getMean(),
        of.getValueAtPercentile(50),
        of.getValueAtPercentile(90),
        of.getValueAtPercentile(99),
        of.getValueAtPercentile(99.9),
        of.getMaxValue());
  }
}
