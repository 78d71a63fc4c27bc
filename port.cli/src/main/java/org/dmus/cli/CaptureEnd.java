package org.dmus.cli;

import java.util.function.LongSupplier;

/** Decides when a recording has gone on for long enough. */
final class CaptureEnd {
  private static final double NS_PER_SECOND = 1e9;

  private final Double maxSeconds;
  private final Double idleSeconds;
  private final LongSupplier clockNs;
  private final long startNs;
  private long lastEventNs;
  private long events;
  private boolean idle;

  /**
   * Starts.
   *
   * @param maxSeconds length of the recording; null = no limit
   * @param idleSeconds longest time without an event; null = no limit
   * @param clockNs the clock, ns
   */
  CaptureEnd(Double maxSeconds, Double idleSeconds, LongSupplier clockNs) {
    this.maxSeconds = maxSeconds;
    this.idleSeconds = idleSeconds;
    this.clockNs = clockNs;
    this.startNs = clockNs.getAsLong();
    this.lastEventNs = startNs;
  }

  /**
   * Returns whether it is over.
   *
   * @param eventsSoFar number of recorded events
   */
  boolean isReached(long eventsSoFar) {
    long now = clockNs.getAsLong();
    if (eventsSoFar > events) {
      events = eventsSoFar;
      lastEventNs = now;
    }
    idle = isOver(idleSeconds, now - lastEventNs);
    return idle || isOver(maxSeconds, now - startNs);
  }

  /** Whether it ended because nothing ever came. */
  boolean isWithoutEvent() {
    return idle && events == 0;
  }

  private static boolean isOver(Double limitSeconds, long elapsedNs) {
    return limitSeconds != null && elapsedNs >= limitSeconds * NS_PER_SECOND;
  }
}
