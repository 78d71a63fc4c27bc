package org.dmus.miniport.synth.engine;

/**
 * Counts what happened by what it was - the program that a note missed, the kind of a message - in
 * the order in which it happened first. Bounded; allocates nothing after construction. Same thread
 * as the synthesizer.
 */
public final class Tally {
  private final long[] kinds;
  private final long[] times;
  private int count;

  /** Creates an empty count of so many kinds at most. */
  Tally(int most) {
    kinds = new long[most];
    times = new long[most];
  }

  /** Counts once; what is of a kind too many is not counted here. */
  void count(long kind) {
    int at = 0;
    while (at < count && kinds[at] != kind) {
      at++;
    }
    if (at == kinds.length) {
      return;
    }
    if (at == count) {
      kinds[at] = kind;
      times[at] = 0;
      count++;
    }
    times[at]++;
  }

  void clear() {
    count = 0;
  }

  /** Returns how many kinds there are. */
  public int kinds() {
    return count;
  }

  /** Returns one of them, 0 the first. */
  public long kind(int index) {
    return kinds[index];
  }

  /** Returns how often it happened. */
  public long times(int index) {
    return times[index];
  }
}
