package org.dmus.cable;

import org.dmus.client.IPin;

/**
 * Relates the presentation times of two pins in RUN, which go on alike.
 *
 * @param ahead100ns how far that of the second is ahead of that of the first, 100 ns
 */
record CableClock(long ahead100ns) {
  private static final int LOOKS = 100;

  /** Looks at both; the look that took the shortest time is believed. */
  static CableClock between(IPin first, IPin second) {
    long best = Long.MAX_VALUE;
    long ahead = 0;
    for (int i = 0; i < LOOKS; i++) {
      long before = first.presentationTime();
      long other = second.presentationTime();
      long after = first.presentationTime();
      if (after - before < best) {
        best = after - before;
        ahead = other - (before + after) / 2;
      }
    }
    return new CableClock(ahead);
  }

  /** {@return a time of the second, as the first sees it} */
  long toFirst(long time100ns) {
    return time100ns - ahead100ns;
  }
}
