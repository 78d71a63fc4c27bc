package org.dmus.wave.out.flac;

/** Residuals in Rice codes, each partition of a block with its own parameter, RFC 9639 §9.2.7. */
final class Rice {
  private static final int MAX_PARTITION_ORDER = 6;
  private static final int MAX_PARTITIONS = 1 << MAX_PARTITION_ORDER;
  private static final int MAX_PARAMETER_OF_FOUR_BITS = 14;
  private static final int MAX_PARAMETER = 30;
  private static final int HEADER_BITS = 6;

  private final long[] sums = new long[MAX_PARTITIONS];
  private final int[] parameters = new int[MAX_PARTITIONS];
  private final int[] best = new int[MAX_PARTITIONS];
  private int bestOrder;

  /**
   * Finds partitions and parameters.
   *
   * @param residuals from index {@code from} on
   * @param from order of the predictor
   * @param count length of the block
   * @return bits that {@link #put} will write, at most
   */
  long plan(int[] residuals, int from, int count) {
    int order = finest(from, count);
    sum(residuals, from, count, order);
    long least = Long.MAX_VALUE;
    for (; order >= 0; order--) {
      long bits = plan(order, from, count);
      if (bits < least) {
        least = bits;
        bestOrder = order;
        System.arraycopy(parameters, 0, best, 0, 1 << order);
      }
      merge(order);
    }
    return least;
  }

  private static int finest(int from, int count) {
    int order = Math.min(MAX_PARTITION_ORDER, Integer.numberOfTrailingZeros(count));
    while (order > 0 && count >> order <= from) {
      order--;
    }
    return order;
  }

  private void sum(int[] residuals, int from, int count, int order) {
    int size = count >> order;
    for (int partition = 0; partition < 1 << order; partition++) {
      long sum = 0;
      int end = (partition + 1) * size;
      for (int i = Math.max(from, partition * size); i < end; i++) {
        sum += folded(residuals[i]);
      }
      sums[partition] = sum;
    }
  }

  private void merge(int order) {
    for (int i = 0; i < 1 << order >> 1; i++) {
      sums[i] = sums[2 * i] + sums[2 * i + 1];
    }
  }

  private long plan(int order, int from, int count) {
    long bits = HEADER_BITS;
    for (int i = 0; i < 1 << order; i++) {
      int samples = (count >> order) - (i == 0 ? from : 0);
      parameters[i] = parameter(sums[i], samples);
      bits += 5 + (1L + parameters[i]) * samples + (sums[i] >> parameters[i]);
    }
    return bits;
  }

  /** The mean of the folded residuals, as a power of two, is about the best. */
  private static int parameter(long sum, int samples) {
    int parameter = 0;
    while (parameter < MAX_PARAMETER && (long) samples << (parameter + 1) < sum) {
      parameter++;
    }
    return parameter;
  }

  /** Writes what was planned last. */
  void put(int[] residuals, int from, int count, BitWriter out) {
    int width = parameterBits();
    out.put(width - 4, 2);
    out.put(bestOrder, 4);
    int size = count >> bestOrder;
    for (int partition = 0; partition < 1 << bestOrder; partition++) {
      out.put(best[partition], width);
      int end = (partition + 1) * size;
      for (int i = Math.max(from, partition * size); i < end; i++) {
        put(folded(residuals[i]), best[partition], out);
      }
    }
  }

  private int parameterBits() {
    int most = 0;
    for (int i = 0; i < 1 << bestOrder; i++) {
      most = Math.max(most, best[i]);
    }
    return most > MAX_PARAMETER_OF_FOUR_BITS ? 5 : 4;
  }

  private static void put(int folded, int parameter, BitWriter out) {
    int zeros = folded >>> parameter;
    int low = folded & (1 << parameter) - 1;
    if (zeros + 1 + parameter <= BitWriter.WORD_BITS) {
      out.put(1 << parameter | low, zeros + 1 + parameter);
    } else {
      out.putZeros(zeros);
      out.put(1 << parameter | low, 1 + parameter);
    }
  }

  /** 0, -1, 1, -2 ... become 0, 1, 2, 3 ... */
  private static int folded(int residual) {
    return residual << 1 ^ residual >> 31;
  }
}
