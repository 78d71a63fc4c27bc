package org.dmus.miniport.synth.voice;

/**
 * The recurrence of a two-pole filter, {@code y[n] = k x[n] - b1 y[n-1] - b2 y[n-2]}, in pairs of
 * frames. Audio thread only.
 *
 * <p>A frame waits for the one before it, a product and a sum: six cycles. The second of a pair is
 * therefore put in terms of what was before the pair, {@code y[n] = k x[n] - b1 k x[n-1] + (b1² -
 * b2) y[n-2] + b1 b2 y[n-3]}: both together wait for eight. Coefficients move in straight lines and
 * rest for a pair. Read and filtered in one loop ({@link Kernels}) the reading of a wave costs
 * little beside that.
 *
 * <p>Pairs are counted from {@link #settle}. A call may end between the two of a pair: the next one
 * goes on with it, so that frames are the same however they are divided into calls.
 */
final class FilterRecurrence {
  private static final double SILENT = 1e-15;

  double b1;
  double b2;
  double k;
  double b1PerPair;
  double b2PerPair;
  double kPerPair;
  double y1;
  double y2;

  /** Whether the first of a pair is out, and what the second needs of it. */
  boolean isHalf;

  private double firstIn;
  private double firstOut;

  void reset() {
    isHalf = false;
    y1 = 0;
    y2 = 0;
  }

  boolean isSteady() {
    return b1PerPair == 0 && b2PerPair == 0 && kPerPair == 0;
  }

  /** Stands still at the point of its lines that it has reached, between two frames. */
  void halt() {
    settle();
    b1 -= b1PerPair / 4;
    b2 -= b2PerPair / 4;
    k -= kPerPair / 4;
    move(0, 0, 0);
  }

  /** Goes on in lines from where it stands; a pair has the coefficients of its middle. */
  void move(double b1PerFrame, double b2PerFrame, double kPerFrame) {
    b1PerPair = 2 * b1PerFrame;
    b2PerPair = 2 * b2PerFrame;
    kPerPair = 2 * kPerFrame;
    b1 += b1PerPair / 4;
    b2 += b2PerPair / 4;
    k += kPerPair / 4;
  }

  /**
   * Begins a new pair, and ends what is left of a sound before its numbers become too small for
   * quick arithmetic.
   */
  void settle() {
    if (isHalf) {
      isHalf = false;
      y2 = y1;
      y1 = firstOut;
      b1 += b1PerPair / 2;
      b2 += b2PerPair / 2;
      k += kPerPair / 2;
    }
    if (Math.abs(y1) + Math.abs(y2) < SILENT) {
      y1 = 0;
      y2 = 0;
    }
  }

  /** Filters frames in place. */
  void process(float[] out, int from, int to) {
    int i = from;
    if (isHalf && i < to) {
      out[i] = second(out[i]);
      i++;
    }
    double before = y2;
    double last = y1;
    double c1 = b1;
    double c2 = b2;
    double c0 = k;
    for (; i < to - 1; i += 2) {
      double x = c0 * out[i];
      double y = (x - c2 * before) - c1 * last;
      last = ((c0 * out[i + 1] - c1 * x) + (c1 * c2) * before) + (c1 * c1 - c2) * last;
      before = y;
      out[i] = (float) y;
      out[i + 1] = (float) last;
      c1 += b1PerPair;
      c2 += b2PerPair;
      c0 += kPerPair;
    }
    keep(last, before, c1, c2, c0);
    if (i < to) {
      out[i] = first(out[i]);
    }
  }

  void keep(double last, double before, double c1, double c2, double c0) {
    y1 = last;
    y2 = before;
    b1 = c1;
    b2 = c2;
    k = c0;
  }

  /** Returns the first frame of a pair whose second comes with the next call. */
  float first(double in) {
    firstIn = k * in;
    firstOut = (firstIn - b2 * y2) - b1 * y1;
    isHalf = true;
    return (float) firstOut;
  }

  /** Returns the second frame of a pair. */
  float second(double in) {
    double out = ((k * in - b1 * firstIn) + (b1 * b2) * y2) + (b1 * b1 - b2) * y1;
    keep(out, firstOut, b1 + b1PerPair, b2 + b2PerPair, k + kPerPair);
    isHalf = false;
    return (float) out;
  }
}
