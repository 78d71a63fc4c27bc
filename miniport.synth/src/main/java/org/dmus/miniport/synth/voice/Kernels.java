package org.dmus.miniport.synth.voice;

/**
 * The inner loops of the oscillator: read {@code frames} positions that need no loop or end test.
 */
final class Kernels {
  private static final int PHASE_BITS = 9;
  private static final int PHASES = 1 << PHASE_BITS;
  private static final int SHIFT = 32 - PHASE_BITS;
  private static final float FRACTION = 0x1p-32f;
  static final float[] CUBIC = catmullRom();

  private Kernels() {}

  static void none(float[] in, long phase, long increment, float[] out, int from, int to) {
    long p = phase;
    for (int i = from; i < to; i++) {
      out[i] = in[(int) (p >>> 32) + 1];
      p += increment;
    }
  }

  static void linear(float[] in, long phase, long increment, float[] out, int from, int to) {
    long p = phase;
    for (int i = from; i < to; i++) {
      int frame = (int) (p >>> 32) + 1;
      float low = in[frame];
      out[i] = low + (p & 0xFFFFFFFFL) * FRACTION * (in[frame + 1] - low);
      p += increment;
    }
  }

  static void cubic(float[] in, long phase, long increment, float[] out, int from, int to) {
    float[] c = CUBIC;
    long p = phase;
    for (int i = from; i < to; i++) {
      out[i] = cubicAt(in, p, c);
      p += increment;
    }
  }

  /**
   * Reads one position.
   *
   * @param c {@link #CUBIC}, held in a local by the caller's loop
   */
  static float cubicAt(float[] in, long phase, float[] c) {
    int frame = (int) (phase >>> 32);
    int t = ((int) phase >>> SHIFT) << 2;
    return (c[t] * in[frame] + c[t + 1] * in[frame + 1])
        + (c[t + 2] * in[frame + 2] + c[t + 3] * in[frame + 3]);
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
