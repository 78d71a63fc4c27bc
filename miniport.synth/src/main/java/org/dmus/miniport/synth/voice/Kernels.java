package org.dmus.miniport.synth.voice;

import org.dmus.miniport.synth.bank.Wavetable;

/**
 * The inner loops of the oscillator: read positions that need no loop or end test. The way to the
 * next position, {@code increment}, grows by {@code perFrame} each time.
 */
final class Kernels {
  private static final int PHASE_BITS = 9;
  private static final int PHASES = 1 << PHASE_BITS;
  private static final int SHIFT = 32 - PHASE_BITS;
  private static final int SINC_SHIFT = 32 - SincTaps.PHASE_BITS;
  private static final int CUBIC_LEAD = Wavetable.LEAD - 1;
  private static final int SINC8_LEAD = Wavetable.LEAD - 3;
  private static final int SINC16_LEAD = Wavetable.LEAD - 7;
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
      out[i] = in[(int) (p >>> 32) + Wavetable.LEAD];
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
      step += perFrame;
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
    int frame = (int) (phase >>> 32) + Wavetable.LEAD;
    float low = in[frame];
    return low + FRACTIONS[(int) phase >>> FRACTION_SHIFT] * (in[frame + 1] - low);
  }

  /** A table of coefficients is quicker than the polynomial. */
  static float cubicAt(float[] in, long phase) {
    return fourAt(in, (int) (phase >>> 32) + CUBIC_LEAD, CUBIC, ((int) phase >>> SHIFT) << 2);
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
      int f = (int) (p >>> 32) + SINC8_LEAD;
      int t = ((int) p >>> SINC_SHIFT) << 3;
      out[i] = fourAt(in, f, c, t) + fourAt(in, f + 4, c, t + 4);
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
      int f = (int) (p >>> 32) + SINC16_LEAD;
      int t = ((int) p >>> SINC_SHIFT) << 4;
      out[i] =
          (fourAt(in, f, c, t) + fourAt(in, f + 4, c, t + 4))
              + (fourAt(in, f + 8, c, t + 8) + fourAt(in, f + 12, c, t + 12));
      p += step;
      step += perFrame;
    }
  }

  private static float fourAt(float[] in, int f, float[] c, int t) {
    return (c[t] * in[f] + c[t + 1] * in[f + 1]) + (c[t + 2] * in[f + 2] + c[t + 3] * in[f + 3]);
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
