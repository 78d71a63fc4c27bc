package org.dmus.cli;

import java.util.function.LongSupplier;

/** Measures time since it was made. */
final class Stopwatch {
  private static final double NS_PER_SECOND = 1e9;

  private final LongSupplier clockNs;
  private final long startNs;

  /**
   * Starts.
   *
   * @param clockNs the clock, ns
   */
  Stopwatch(LongSupplier clockNs) {
    this.clockNs = clockNs;
    this.startNs = clockNs.getAsLong();
  }

  double seconds() {
    return (clockNs.getAsLong() - startNs) / NS_PER_SECOND;
  }

  /** How many times faster than real time something got to a position. */
  double speed(double positionSeconds) {
    double elapsed = seconds();
    return elapsed <= 0 ? 0 : positionSeconds / elapsed;
  }
}
