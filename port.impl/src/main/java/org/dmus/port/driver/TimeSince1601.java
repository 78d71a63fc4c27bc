package org.dmus.port.driver;

import java.time.Duration;
import java.time.Instant;
import org.dmus.mxf.ReferenceTime;

/**
 * The time of PcGetTimeInterval. It goes on with the monotonic clock: a driver measures its
 * time-outs with it, and a clock that is set must not end or prolong them.
 */
final class TimeSince1601 {
  private static final Instant EPOCH = Instant.parse("1601-01-01T00:00:00Z");
  private static final int NANOS_PER_UNIT = 100;
  private static final long START_NANOS = System.nanoTime();
  private static final long START_100NS = wallClock();

  private TimeSince1601() {}

  private static long wallClock() {
    Duration now = Duration.between(EPOCH, Instant.now());
    return now.getSeconds() * ReferenceTime.PER_SECOND + now.getNano() / NANOS_PER_UNIT;
  }

  /** Returns the time now, 100 ns. Any thread; allocates nothing. */
  static long now100ns() {
    return START_100NS + (System.nanoTime() - START_NANOS) / NANOS_PER_UNIT;
  }
}
