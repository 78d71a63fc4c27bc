package org.dmus.player.internal;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * When a device that was lost is tried again: as soon as a link has come, which may be it, and four
 * times a second, for nobody tells of a path. One thread at a time.
 */
final class Retry {
  private static final long PERIOD_NS = TimeUnit.MILLISECONDS.toNanos(250);

  private final LongSupplier nanoTime;
  private final LongSupplier arrivals;
  private long startNs;
  private long nextNs;
  private long arrived;

  /**
   * A retry that has not begun.
   *
   * @param nanoTime a clock, ns
   * @param arrivals how many links have come so far
   */
  Retry(LongSupplier nanoTime, LongSupplier arrivals) {
    this.nanoTime = nanoTime;
    this.arrivals = arrivals;
  }

  /** The device is lost now. */
  void begin() {
    startNs = nanoTime.getAsLong();
    nextNs = startNs + PERIOD_NS;
    arrived = arrivals.getAsLong();
  }

  /** {@return whether to try now; once for each time} */
  boolean isDue() {
    long nowNs = nanoTime.getAsLong();
    long count = arrivals.getAsLong();
    boolean isDue = count != arrived || nowNs - nextNs >= 0;
    nextNs = isDue ? nowNs + PERIOD_NS : nextNs;
    arrived = count;
    return isDue;
  }

  /** {@return how long the device has been lost, ns} */
  long elapsedNs() {
    return nanoTime.getAsLong() - startNs;
  }
}
