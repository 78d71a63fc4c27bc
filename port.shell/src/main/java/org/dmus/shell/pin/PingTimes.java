package org.dmus.shell.pin;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/** When each of a few numbered events was sent, and when it came; [data path] to note it. */
final class PingTimes {
  private static final double NS_PER_MS = 1e6;
  private static final double PERCENT = 100;

  private final AtomicLongArray sentNs;
  private final AtomicLongArray cameNs;

  PingTimes(int count) {
    sentNs = new AtomicLongArray(count);
    cameNs = new AtomicLongArray(count);
  }

  void sent(int number, long now) {
    sentNs.set(number, now);
  }

  /** Notes the first time that an event comes; a number that was not sent is not one of ours. */
  void came(int number, long now) {
    if (number >= 0 && number < cameNs.length()) {
      cameNs.compareAndSet(number, 0, now);
    }
  }

  int count() {
    return times().length;
  }

  private long[] times() {
    long[] times = new long[cameNs.length()];
    int count = 0;
    for (int i = 0; i < times.length; i++) {
      if (cameNs.get(i) != 0) {
        times[count++] = cameNs.get(i) - sentNs.get(i);
      }
    }
    long[] sorted = Arrays.copyOf(times, count);
    Arrays.sort(sorted);
    return sorted;
  }

  PingRow row(String port, String way) {
    long[] times = times();
    return new PingRow(
        port,
        way,
        cameNs.length(),
        times.length,
        ms(times, 0),
        ms(times, 50),
        ms(times, 90),
        ms(times, 99),
        ms(times, PERCENT));
  }

  /** The time that so many per cent are not above, ms. */
  private static double ms(long[] sorted, double percent) {
    int rank = (int) Math.ceil(percent / PERCENT * sorted.length);
    return sorted.length == 0 ? 0 : sorted[Math.max(0, rank - 1)] / NS_PER_MS;
  }
}
