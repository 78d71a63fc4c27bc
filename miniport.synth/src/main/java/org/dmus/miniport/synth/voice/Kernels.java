package org.dmus.miniport.synth.voice;

/**
 * The inner loops of the oscillator: read positions that need no loop or end test, through a filter
 * unless it is null. The way to the next position, {@code increment}, grows by {@code perFrame}
 * each time.
 *
 * <p>A phase is that of the last sample a frame is made of, and that one is read first: an index
 * without a sum, and one test of the upper bound, are a sixth of a linear frame.
 *
 * <p>What C2 makes of a loop depends on what it is inlined into and on what ran before: half as
 * slow again, by chance. {@link #linear} and {@link #cubic} are longer than what it inlines (325
 * bytes), so each is compiled for itself, once for plain and filtered voices.
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
      float[] in,
      long phase,
      long increment,
      long perFrame,
      float[] out,
      int from,
      int to,
      FilterRecurrence filter) {
    long p = phase;
    long step = increment;
    for (int i = from; i < to; i++) {
      out[i] = in[(int) (p >>> 32)];
      p += step;
      step += perFrame;
    }
    filter(out, from, to, filter);
  }

  static void linear(
      float[] in,
      long phase,
      long increment,
      long perFrame,
      float[] out,
      int from,
      int to,
      FilterRecurrence filter) {
    long p = phase;
    long step = increment;
    int i = from;
    if (filter == null) {
      if (perFrame == 0) { // four at a time, which the compilers do, or do not
        for (; i < to - 3; i += 4) {
          out[i] = linearAt(in, p);
          out[i + 1] = linearAt(in, p + step);
          out[i + 2] = linearAt(in, p + 2 * step);
          out[i + 3] = linearAt(in, p + 3 * step);
          p += 4 * step;
        }
      }
      for (; i < to; i++) {
        out[i] = linearAt(in, p);
        p += step;
        step += perFrame;
      }
      return;
    }
    if (filter.isHalf && i < to) {
      out[i++] = filter.second(linearAt(in, p));
      p += step;
      step += perFrame;
    }
    double last = filter.y1;
    double before = filter.y2;
    double c1 = filter.b1;
    double c2 = filter.b2;
    double c0 = filter.k;
    double b1Step = filter.b1PerPair;
    double b2Step = filter.b2PerPair;
    double kStep = filter.kPerPair;
    for (; i < to - 1; i += 2) {
      double x = c0 * linearAt(in, p);
      p += step;
      step += perFrame;
      double y = (x - c2 * before) - c1 * last;
      double next = c0 * linearAt(in, p) - c1 * x;
      p += step;
      step += perFrame;
      last = (next + (c1 * c2) * before) + (c1 * c1 - c2) * last;
      before = y;
      out[i] = (float) y;
      out[i + 1] = (float) last;
      c1 += b1Step;
      c2 += b2Step;
      c0 += kStep;
    }
    filter.keep(last, before, c1, c2, c0);
    if (i < to) {
      out[i] = filter.first(linearAt(in, p));
    }
  }

  static void cubic(
      float[] in,
      long phase,
      long increment,
      long perFrame,
      float[] out,
      int from,
      int to,
      FilterRecurrence filter) {
    long p = phase;
    long step = increment;
    int i = from;
    if (filter == null) {
      if (perFrame == 0) {
        for (; i < to - 3; i += 4) {
          out[i] = cubicAt(in, p);
          out[i + 1] = cubicAt(in, p + step);
          out[i + 2] = cubicAt(in, p + 2 * step);
          out[i + 3] = cubicAt(in, p + 3 * step);
          p += 4 * step;
        }
      }
      for (; i < to; i++) {
        out[i] = cubicAt(in, p);
        p += step;
        step += perFrame;
      }
      return;
    }
    if (filter.isHalf && i < to) {
      out[i++] = filter.second(cubicAt(in, p));
      p += step;
      step += perFrame;
    }
    double last = filter.y1;
    double before = filter.y2;
    double c1 = filter.b1;
    double c2 = filter.b2;
    double c0 = filter.k;
    double b1Step = filter.b1PerPair;
    double b2Step = filter.b2PerPair;
    double kStep = filter.kPerPair;
    for (; i < to - 1; i += 2) {
      double x = c0 * cubicAt(in, p);
      p += step;
      step += perFrame;
      double y = (x - c2 * before) - c1 * last;
      double next = c0 * cubicAt(in, p) - c1 * x;
      p += step;
      step += perFrame;
      last = (next + (c1 * c2) * before) + (c1 * c1 - c2) * last;
      before = y;
      out[i] = (float) y;
      out[i + 1] = (float) last;
      c1 += b1Step;
      c2 += b2Step;
      c0 += kStep;
    }
    filter.keep(last, before, c1, c2, c0);
    if (i < to) {
      out[i] = filter.first(cubicAt(in, p));
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
      int to,
      FilterRecurrence filter) {
    long p = phase;
    long step = increment;
    for (int i = from; i < to; i++) {
      int last = (int) (p >>> 32);
      int t = ((int) p >>> SINC_SHIFT) << 3;
      out[i] = fourAt(in, last - 4, c, t) + fourAt(in, last, c, t + 4);
      p += step;
      step += perFrame;
    }
    filter(out, from, to, filter);
  }

  static void sinc16(
      float[] in,
      float[] c,
      long phase,
      long increment,
      long perFrame,
      float[] out,
      int from,
      int to,
      FilterRecurrence filter) {
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
    filter(out, from, to, filter);
  }

  private static void filter(float[] out, int from, int to, FilterRecurrence filter) {
    if (filter != null) {
      filter.process(out, from, to);
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
