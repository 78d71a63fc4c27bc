package org.dmus.miniport.synth.voice;

/**
 * The inner loops of the oscillator: read positions that need no loop or end test. The way to the
 * next position, {@code increment}, grows by {@code perFrame} each time.
 *
 * <p>A phase is that of the last sample a frame is made of, and that one is read first: an index
 * without a sum, and one test of the upper bound, are a sixth of a linear frame.
 */
final class Kernels {
  private static final int PHASE_BITS = 9;
  private static final int PHASES = 1 << PHASE_BITS;
  private static final int SHIFT = 32 - PHASE_BITS;
  private static final int SINC_SHIFT = 32 - SincTaps.PHASE_BITS;
  private static final int FRACTION_BITS = 10;
  private static final int FRACTION_SHIFT = 32 - FRACTION_BITS;

  // constants of known length: the compiler drops the tests of their bounds
  private static final float[] FRACTIONS = fractions();
  private static final float[] CUBIC = catmullRom();

  private Kernels() {}

  static void none(
      float[] in, long phase, long increment, long perFrame, float[] out, int from, int to) {
    long p = phase;
    long step = increment;
    for (int i = from; i < to; i++) {
      out[i] = in[(int) (p >>> 32)];
      p += step;
      step += perFrame;
    }
  }

  static void linear(
      float[] in, long phase, long increment, long perFrame, float[] out, int from, int to) {
    long p = phase;
    long step = increment;
    for (int i = from; i < to; i++) {
      out[i] = linearAt(in, p);
      p += step;
      if (perFrame != 0) { // the compiler makes two loops of it, that of rest a tenth quicker
        step += perFrame;
      }
    }
  }

  static void cubic(
      float[] in, long phase, long increment, long perFrame, float[] out, int from, int to) {
    long p = phase;
    long step = increment;
    for (int i = from; i < to; i++) {
      out[i] = cubicAt(in, p);
      p += step;
      step += perFrame;
    }
  }

  /** A table of fractions is quicker than their conversion. */
  static float linearAt(float[] in, long phase) {
    int last = (int) (phase >>> 32);
    float high = in[last];
    float low = in[last - 1];
    return low + FRACTIONS[(int) phase >>> FRACTION_SHIFT] * (high - low);
  }

  /** A table of coefficients is quicker than the polynomial. */
  static float cubicAt(float[] in, long phase) {
    return fourAt(in, (int) (phase >>> 32), CUBIC, ((int) phase >>> SHIFT) << 2);
  }

  static void sinc8(
      float[] in,
      float[] c,
      long phase,
      long increment,
      long perFrame,
      float[] out,
      int from,
      int to) {
    long p = phase;
    long step = increment;
    for (int i = from; i < to; i++) {
      int last = (int) (p >>> 32);
      int t = ((int) p >>> SINC_SHIFT) << 3;
      out[i] = fourAt(in, last - 4, c, t) + fourAt(in, last, c, t + 4);
      p += step;
      step += perFrame;
    }
  }

  static void sinc16(
      float[] in,
      float[] c,
      long phase,
      long increment,
      long perFrame,
      float[] out,
      int from,
      int to) {
    long p = phase;
    long step = increment;
    for (int i = from; i < to; i++) {
      int last = (int) (p >>> 32);
      int t = ((int) p >>> SINC_SHIFT) << 4;
      out[i] =
          (fourAt(in, last - 12, c, t) + fourAt(in, last - 8, c, t + 4))
              + (fourAt(in, last - 4, c, t + 8) + fourAt(in, last, c, t + 12));
      p += step;
      step += perFrame;
    }
  }

  private static float fourAt(float[] in, int last, float[] c, int t) {
    float d = in[last];
    return (c[t] * in[last - 3] + c[t + 1] * in[last - 2])
        + (c[t + 2] * in[last - 1] + c[t + 3] * d);
  }

  private static float[] fractions() {
    float[] table = new float[1 << FRACTION_BITS];
    for (int i = 0; i < table.length; i++) {
      table[i] = i / (float) table.length;
    }
    return table;
  }

  private static float[] catmullRom() {
    float[] table = new float[PHASES * 4];
    for (int i = 0; i < PHASES; i++) {
      double x = i / (double) PHASES;
      table[4 * i] = (float) (((-0.5 * x + 1) * x - 0.5) * x);
      table[4 * i + 1] = (float) ((1.5 * x - 2.5) * x * x + 1);
      table[4 * i + 2] = (float) (((-1.5 * x + 2) * x + 0.5) * x);
      table[4 * i + 3] = (float) ((0.5 * x - 0.5) * x * x);
    }
    return table;
  }
}
