package org.dmus.wave.out.flac;

/**
 * A prediction fitted to the block, RFC 9639 §9.2.6: coefficients by autocorrelation and the
 * Levinson-Durbin recursion, quantised. Doubles, but the same everywhere: Java's are strict.
 */
final class LinearPredictor {
  /** What readers of the streamable subset expect at most is 12; beyond 8 little is gained. */
  static final int MAX_ORDER = 8;

  static final int PRECISION_BITS = 14;
  private static final int MAX_SHIFT = 15;
  private static final double LN_2 = 0.6931471805599453;

  private final double[] window;
  private final double[] windowed;
  private final double[] correlation = new double[MAX_ORDER + 1];
  private final double[][] coefficients = new double[MAX_ORDER + 1][MAX_ORDER];
  private final double[] error = new double[MAX_ORDER + 1];
  private final int[] quantised = new int[MAX_ORDER];
  private int order;
  private int shift;

  LinearPredictor(int blockFrames) {
    this.window = new double[blockFrames];
    this.windowed = new double[blockFrames];
    for (int i = 0; i < blockFrames; i++) {
      double x = (2.0 * i - blockFrames + 1) / (blockFrames + 1); // Welch
      window[i] = 1 - x * x;
    }
  }

  /**
   * Fits itself to a whole block.
   *
   * @return false when the block is not to be predicted so
   */
  boolean fit(int[] samples, int count, int sampleBits) {
    if (count != window.length) {
      return false;
    }
    correlate(samples);
    if (!(correlation[0] > 0) || !recur()) {
      return false;
    }
    order = cheapestOrder(count, sampleBits);
    return quantise();
  }

  private void correlate(int[] samples) {
    for (int i = 0; i < windowed.length; i++) {
      windowed[i] = samples[i] * window[i];
    }
    for (int lag = 0; lag <= MAX_ORDER; lag++) {
      double sum = 0;
      for (int i = lag; i < windowed.length; i++) {
        sum += windowed[i] * windowed[i - lag];
      }
      correlation[lag] = sum;
    }
  }

  private boolean recur() {
    error[0] = correlation[0];
    for (int m = 1; m <= MAX_ORDER; m++) {
      double[] last = coefficients[m - 1];
      double sum = correlation[m];
      for (int i = 0; i < m - 1; i++) {
        sum -= last[i] * correlation[m - 1 - i];
      }
      double reflection = sum / error[m - 1];
      for (int i = 0; i < m - 1; i++) {
        coefficients[m][i] = last[i] - reflection * last[m - 2 - i];
      }
      coefficients[m][m - 1] = reflection;
      error[m] = error[m - 1] * (1 - reflection * reflection);
      if (!(error[m] > 0)) {
        return false;
      }
    }
    return true;
  }

  private int cheapestOrder(int count, int sampleBits) {
    double least = Double.MAX_VALUE;
    int best = 1;
    for (int m = 1; m <= MAX_ORDER; m++) {
      // Laplace distribution of that variance: bits of its Rice code, after Robinson 1994
      double perSample = 0.5 * StrictMath.log(0.5 * LN_2 * LN_2 * error[m] / count) / LN_2;
      double bits = Math.max(0, perSample) * (count - m) + m * (sampleBits + PRECISION_BITS);
      if (bits < least) {
        least = bits;
        best = m;
      }
    }
    return best;
  }

  /** What rounding takes from one coefficient goes to the next. */
  private boolean quantise() {
    double largest = 0;
    for (int i = 0; i < order; i++) {
      largest = Math.max(largest, Math.abs(coefficients[order][i]));
    }
    shift = Math.min(MAX_SHIFT, PRECISION_BITS - 2 - Math.getExponent(largest));
    if (shift < 0) {
      return false;
    }
    int limit = 1 << (PRECISION_BITS - 1);
    double carried = 0;
    for (int i = 0; i < order; i++) {
      carried += coefficients[order][i] * (1 << shift);
      quantised[i] = (int) Math.max(-limit, Math.min(limit - 1, Math.rint(carried)));
      carried -= quantised[i];
    }
    return true;
  }

  /**
   * Writes {@code samples[i] - prediction} for each i from {@link #order} on.
   *
   * @return false when one of them has no room in 31 bits
   */
  boolean residuals(int[] samples, int count, int[] out) {
    long seen = 0;
    for (int i = order; i < count; i++) {
      long sum = 0;
      for (int k = 0; k < order; k++) {
        sum += (long) quantised[k] * samples[i - 1 - k];
      }
      long residual = samples[i] - (sum >> shift);
      seen |= residual ^ residual >> 63;
      out[i] = (int) residual;
    }
    return seen < 1L << 30;
  }

  int order() {
    return order;
  }

  /** Writes precision, shift and coefficients. */
  void put(BitWriter out) {
    out.put(PRECISION_BITS - 1, 4);
    out.put(shift, 5);
    for (int i = 0; i < order; i++) {
      out.put(quantised[i], PRECISION_BITS);
    }
  }
}
