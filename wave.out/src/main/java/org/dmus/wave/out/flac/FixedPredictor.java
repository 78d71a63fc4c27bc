package org.dmus.wave.out.flac;

import java.util.Arrays;

/** Polynomials through the last 0..4 samples, RFC 9639 §9.2.5: differences of differences. */
final class FixedPredictor {
  static final int MAX_ORDER = 4;

  private final long[] sums = new long[MAX_ORDER + 1];

  /** {@return the order whose residuals are smallest in sum} */
  int bestOrder(int[] samples, int count) {
    long best = Long.MAX_VALUE;
    int order = 0;
    Arrays.fill(sums, 0);
    sum(samples, count);
    for (int each = 0; each <= MAX_ORDER; each++) {
      if (sums[each] < best) {
        best = sums[each];
        order = each;
      }
    }
    return order;
  }

  private void sum(int[] samples, int count) {
    int last0 = 0;
    int last1 = 0;
    int last2 = 0;
    int last3 = 0;
    for (int i = 0; i < count; i++) {
      int error0 = samples[i];
      int error1 = error0 - last0;
      int error2 = error1 - last1;
      int error3 = error2 - last2;
      int error4 = error3 - last3;
      last0 = error0;
      last1 = error1;
      last2 = error2;
      last3 = error3;
      sums[0] += Math.abs(error0);
      sums[1] += Math.abs(error1);
      sums[2] += Math.abs(error2);
      sums[3] += Math.abs(error3);
      sums[4] += Math.abs(error4);
    }
  }

  /** {@return how large the residuals of second order are in sum: what a channel costs, roughly} */
  static long roughCost(int[] samples, int count) {
    long sum = 0;
    for (int i = 2; i < count; i++) {
      sum += Math.abs(samples[i] - 2 * samples[i - 1] + samples[i - 2]);
    }
    return sum;
  }

  /** Writes {@code samples[i] - prediction} for each i from {@code order} on. */
  static void residuals(int[] samples, int count, int order, int[] out) {
    System.arraycopy(samples, 0, out, 0, count);
    for (int pass = 0; pass < order; pass++) {
      for (int i = count - 1; i > pass; i--) {
        out[i] -= out[i - 1];
      }
    }
  }
}
