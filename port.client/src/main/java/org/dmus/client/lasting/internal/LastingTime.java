package org.dmus.client.lasting.internal;

import java.util.function.LongSupplier;

/** Presentation time while the port driver is away: in RUN it goes on. Set under the pin's lock. */
final class LastingTime {
  private static final int NANOS_PER_UNIT = 100;

  private final LongSupplier nanoTime;
  private volatile Since since = new Since(0, 0, false);
  private volatile long leftNanos;

  private record Since(long time100ns, long nanos, boolean runs) {}

  LastingTime(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** The port has gone. */
  void left(long time100ns, boolean runs) {
    leftNanos = nanoTime.getAsLong();
    since = new Since(time100ns, leftNanos, runs);
  }

  /** The client asked for another state: STOP resets, all but RUN stands still. */
  void follow(boolean runs, boolean stops) {
    since = new Since(stops ? 0 : now100ns(), nanoTime.getAsLong(), runs);
  }

  /** Stands still, so that the next pin goes on from there; returns the time. */
  long stop() {
    long time = now100ns();
    since = new Since(time, 0, false);
    return time;
  }

  long now100ns() {
    Since s = since;
    return s.time100ns + (s.runs ? (nanoTime.getAsLong() - s.nanos) / NANOS_PER_UNIT : 0);
  }

  long awayNanos() {
    return nanoTime.getAsLong() - leftNanos;
  }
}
