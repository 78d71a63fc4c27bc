package org.dmus.port.bench;

import java.util.Random;

/**
 * When the notes of a performance are due: whole ticks, at random gaps.
 *
 * @param ticks due times from the start, in {@link #TICK_NANOS}
 */
record Schedule(long[] ticks) {
  /** 100 us: what both sides can say exactly. */
  static final long TICK_NANOS = 100_000;

  static final int TICKS_PER_SECOND = 10_000;

  /** Before the first note, so that whoever plays can settle. */
  private static final int LEAD_TICKS = 2_000;

  /** Makes a schedule; the same for the same seed. */
  static Schedule random(int events, int meanGapTicks, long seed) {
    Random random = new Random(seed);
    long[] ticks = new long[events];
    long at = LEAD_TICKS;
    for (int i = 0; i < events; i++) {
      at += 1 + random.nextInt(2 * meanGapTicks - 1);
      ticks[i] = at;
    }
    return new Schedule(ticks);
  }

  int events() {
    return ticks.length;
  }

  long dueNanos(int event) {
    return ticks[event] * TICK_NANOS;
  }
}
