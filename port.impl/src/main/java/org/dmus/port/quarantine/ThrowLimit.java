package org.dmus.port.quarantine;

import org.dmus.mxf.ReferenceTime;

/** How often a miniport may throw: it is started anew twice a minute. One thread at a time. */
public final class ThrowLimit {
  /** With so many within a minute it is isolated. */
  public static final int TIMES = 3;

  private static final long WITHIN_100NS = 60 * ReferenceTime.PER_SECOND;

  private final long[] last = new long[TIMES];
  private int count;

  /**
   * Notes that it threw.
   *
   * @param now on the clock of its engine, 100 ns
   * @return whether that was once too often
   */
  public boolean isExceededBy(long now) {
    last[count % TIMES] = now;
    count++;
    return count >= TIMES && now - last[count % TIMES] < WITHIN_100NS;
  }

  /** Forgets what was. */
  public void reset() {
    count = 0;
  }
}
