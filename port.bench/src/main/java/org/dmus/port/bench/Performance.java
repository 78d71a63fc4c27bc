package org.dmus.port.bench;

import org.HdrHistogram.Histogram;

/**
 * How late the notes of performances came.
 *
 * @param lateness nanoseconds
 * @param cpuNanos CPU time of the thread that played
 */
record Performance(Histogram lateness, long cpuNanos) {

  /** Plays a schedule in real time. */
  @FunctionalInterface
  interface Player {
    /** Plays once, from start to end. */
    Performance play(Schedule schedule) throws Exception;
  }

  /** Returns an empty histogram of the range that all use. */
  static Histogram histogram() {
    return new Histogram(60_000_000_000L, 3);
  }

  Performance and(Performance other) {
    Histogram both = lateness.copy();
    both.add(other.lateness);
    return new Performance(both, cpuNanos + other.cpuNanos);
  }

  double millis(double percentile) {
    return lateness.getValueAtPercentile(percentile) / 1e6;
  }
}
