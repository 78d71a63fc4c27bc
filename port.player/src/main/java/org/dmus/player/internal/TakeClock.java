package org.dmus.player.internal;

import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.mxf.IMasterClock;

/** Turns the presentation time of one pin into the time of a take. */
final class TakeClock {
  private static final int LOOKS = 5;

  private final IMasterClock master;
  private final long origin100ns;
  private long pinStart100ns;

  /** Starts the time of a take: now is 0. */
  TakeClock(IFilter filter) {
    this.master = filter.masterClock();
    this.origin100ns = master.getTime();
  }

  /** {@return time of the take, 100 ns} */
  long now100ns() {
    return master.getTime() - origin100ns;
  }

  /** {@return the master clock at the start of the take, 100 ns} */
  long origin100ns() {
    return origin100ns;
  }

  /**
   * Notes where the presentation time of a pin that runs has its zero. The two clocks are read one
   * after another: the look that took the shortest time counts.
   */
  void follow(IPin pin) {
    long shortest = Long.MAX_VALUE;
    for (int look = 0; look < LOOKS; look++) {
      long before = master.getTime();
      long presentation = pin.presentationTime();
      long after = master.getTime();
      if (after - before < shortest) {
        shortest = after - before;
        pinStart100ns = before + (after - before) / 2 - presentation - origin100ns;
      }
    }
  }

  /** Converts a time of the pin. */
  long ofPin(long presentation100ns) {
    return Math.max(0, pinStart100ns + presentation100ns);
  }
}
