package org.dmus.cli;

import java.util.function.LongSupplier;

/** Decides when a recording has gone on for long enough. */
final class CaptureEnd {
  private static final double NS_PER_SECOND = 1e9;

  private final CaptureLimits limits;
  private final LongSupplier clockNs;
  private final long startNs;
  private long firstEventNs;
  private long lastEventNs;
  private long events;
  private boolean isOverdue;

  /**
   * Starts.
   *
   * @param limits what the user asked for
   * @param clockNs the clock, ns
   */
  CaptureEnd(CaptureLimits limits, LongSupplier clockNs) {
    this.limits = limits;
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
      firstEventNs = events == 0 ? now : firstEventNs;
      events = eventsSoFar;
      lastEventNs = now;
    }
    isOverdue = isOver(limits.timeout, now - lastEventNs);
    boolean isSilent = events > 0 && isOver(limits.silence, now - lastEventNs);
    return isOverdue || isSilent || isLong(now);
  }

  private boolean isLong(long now) {
    return limits.wait
        ? events > 0 && isOver(limits.seconds, now - firstEventNs)
        : isOver(limits.seconds, now - startNs);
  }

  /** Whether it ended because nothing ever came. */
  boolean isWithoutEvent() {
    return isOverdue && events == 0;
  }

  private static boolean isOver(Double limitSeconds, long elapsedNs) {
    return limitSeconds != null && elapsedNs >= limitSeconds * NS_PER_SECOND;
  }
}
