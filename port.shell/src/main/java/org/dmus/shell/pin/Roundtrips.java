package org.dmus.shell.pin;

import java.util.ArrayList;
import java.util.List;

/** Times of a few events, ns. */
final class Roundtrips {
  private static final double PERCENT = 100;

  private final List<Long> timesNs = new ArrayList<>();

  void add(long timeNs) {
    timesNs.add(timeNs);
  }

  int count() {
    return timesNs.size();
  }

  /**
   * Returns the time that so many are not above.
   *
   * @param percent 0 = the shortest, 100 = the longest
   */
  long percentile(int percent) {
    int rank = (int) Math.ceil(percent / PERCENT * timesNs.size());
    return timesNs.stream().sorted().skip(Math.max(0, rank - 1)).findFirst().orElse(0L);
  }
}
