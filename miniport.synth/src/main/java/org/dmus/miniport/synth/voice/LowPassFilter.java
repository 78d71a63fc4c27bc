package org.dmus.miniport.synth.voice;

/**
 * The DLS two-pole resonant low-pass; its coefficients move in straight lines. Audio thread only.
 */
final class LowPassFilter {
  private static final double SILENT = 1e-15;

  /** Differences that rounding leaves behind a line: a filter that rests is seen to rest. */
  private static final double SETTLED = 1e-12;

  private static final double HIGHEST_CENTS = 1200 * StrictMath.log(0.45) / StrictMath.log(2);

  private final double sampleRateCents;
  private boolean active;
  private double b1;
  private double b2;
  private double k;
  private double b1PerFrame;
  private double b2PerFrame;
  private double kPerFrame;
  private double y1;
  private double y2;

  LowPassFilter(double sampleRate) {
    sampleRateCents = 6900 + 1200 * StrictMath.log(sampleRate / 440) / StrictMath.log(2);
  }

  void reset() {
    active = false;
    y1 = 0;
    y2 = 0;
  }

  boolean isActive() {
    return active;
  }

  /**
   * Moves towards a cutoff and resonance that are reached after {@code frames}, 0 = at once.
   *
   * <p>Does nothing until a cutoff lies below Nyquist; from then on the filter stays in the path.
   *
   * @param cutoffCents absolute pitch, cents
   */
  void moveTo(double cutoffCents, float resonanceDb, int frames) {
    double relative = cutoffCents - sampleRateCents;
    boolean jump = frames == 0 || !active;
    active |= relative < HIGHEST_CENTS;
    if (!active) {
      return;
    }
    double octaves =
        Math.max(0, Math.min(FilterTable.OCTAVES - 1, FilterTable.OCTAVES + relative / 1200));
    double at = octaves * FilterTable.PER_OCTAVE;
    int step = Math.min(FilterTable.CUTOFFS - 2, (int) at);
    double q =
        Math.min(
            FilterTable.HIGHEST_STEP,
            Math.sqrt(Math.max(0, resonanceDb) / FilterTable.DB_PER_SQUARE));
    int row = (int) q;
    int index = row * FilterTable.CUTOFFS + step;
    double b1To = between(FilterTable.B1, index, at - step, q - row);
    double b2To = between(FilterTable.B2, index, at - step, q - row);
    double gain =
        FilterTable.GAIN[row] + (q - row) * (FilterTable.GAIN[row + 1] - FilterTable.GAIN[row]);
    double kTo = gain * (1 + b1To + b2To);
    boolean settled = Math.abs(b1To - b1) + Math.abs(b2To - b2) + Math.abs(kTo - k) < SETTLED;
    if (jump || settled) {
      b1 = b1To;
      b2 = b2To;
      k = kTo;
    }
    double perFrame = 1.0 / Math.max(1, frames);
    b1PerFrame = (b1To - b1) * perFrame;
    b2PerFrame = (b2To - b2) * perFrame;
    kPerFrame = (kTo - k) * perFrame;
    if (Math.abs(y1) + Math.abs(y2) < SILENT) {
      y1 = 0;
      y2 = 0;
    }
  }

  /** Filters frames in place. */
  void process(float[] inOut, int from, int to) {
    double out1 = y1;
    double out2 = y2;
    double c1 = b1;
    double c2 = b2;
    double c0 = k;
    for (int i = from; i < to; i++) {
      double out = (c0 * inOut[i] - c2 * out2) - c1 * out1;
      out2 = out1;
      out1 = out;
      inOut[i] = (float) out;
      c1 += b1PerFrame;
      c2 += b2PerFrame;
      c0 += kPerFrame;
    }
    y1 = out1;
    y2 = out2;
    b1 = c1;
    b2 = c2;
    k = c0;
  }

  /**
   * {@link Kernels#cubic} and {@link #process} in one loop: the filter's latency hides behind the
   * reading, 1.9 ns per frame instead of 3.1.
   */
  void cubic(float[] in, long phase, long increment, float[] out, int from, int to) {
    if (b1PerFrame == 0 && b2PerFrame == 0 && kPerFrame == 0) {
      cubicSteady(in, phase, increment, out, from, to);
    } else {
      cubicMoving(in, phase, increment, out, from, to);
    }
  }

  private void cubicSteady(float[] in, long phase, long increment, float[] out, int from, int to) {
    float[] c = Kernels.CUBIC;
    double out1 = y1;
    double out2 = y2;
    double c1 = b1;
    double c2 = b2;
    double c0 = k;
    long p = phase;
    for (int i = from; i < to; i++) {
      double x = Kernels.cubicAt(in, p, c);
      double y = (c0 * x - c2 * out2) - c1 * out1;
      out2 = out1;
      out1 = y;
      out[i] = (float) y;
      p += increment;
    }
    y1 = out1;
    y2 = out2;
  }

  private void cubicMoving(float[] in, long phase, long increment, float[] out, int from, int to) {
    float[] c = Kernels.CUBIC;
    double out1 = y1;
    double out2 = y2;
    double c1 = b1;
    double c2 = b2;
    double c0 = k;
    long p = phase;
    for (int i = from; i < to; i++) {
      double x = Kernels.cubicAt(in, p, c);
      double y = (c0 * x - c2 * out2) - c1 * out1;
      out2 = out1;
      out1 = y;
      out[i] = (float) y;
      p += increment;
      c1 += b1PerFrame;
      c2 += b2PerFrame;
      c0 += kPerFrame;
    }
    y1 = out1;
    y2 = out2;
    b1 = c1;
    b2 = c2;
    k = c0;
  }

  /** Reads a table between two cutoffs and two resonances. */
  private static double between(double[] table, int index, double cutoff, double resonance) {
    double low = table[index] + cutoff * (table[index + 1] - table[index]);
    int above = index + FilterTable.CUTOFFS;
    double high = table[above] + cutoff * (table[above + 1] - table[above]);
    return low + resonance * (high - low);
  }
}
