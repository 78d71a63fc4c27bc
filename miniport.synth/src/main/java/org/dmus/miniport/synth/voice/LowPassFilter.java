package org.dmus.miniport.synth.voice;

import org.dmus.dls.sound.curve.FilterTable;

/**
 * The DLS two-pole resonant low-pass; its coefficients move in straight lines. Audio thread only.
 *
 * <p>It waits for its own result, six cycles a frame. Read and filtered in one loop the reading of
 * a wave costs nearly nothing beside that: 1.9 ns a frame for both, in place of 1.2 and 1.8.
 */
final class LowPassFilter {
  private static final double SILENT = 1e-15;

  /** Differences that rounding leaves behind a line: a filter that rests is seen to rest. */
  private static final double SETTLED = 1e-12;

  private static final double HIGHEST_CENTS = 1200 * StrictMath.log(0.45) / StrictMath.log(2);

  private static final double LOWEST_CENTS = 1200.0 * FilterTable.OCTAVES;

  private final double sampleRateCents;
  private final FilterPoint target = new FilterPoint();
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

  /** Returns whether the coefficients rest. */
  boolean isSteady() {
    return !active || b1PerFrame == 0 && b2PerFrame == 0 && kPerFrame == 0;
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
    target.find(LOWEST_CENTS + relative, resonanceDb);
    double distance = Math.abs(target.b1 - b1) + Math.abs(target.b2 - b2) + Math.abs(target.k - k);
    if (jump || distance < SETTLED) {
      b1 = target.b1;
      b2 = target.b2;
      k = target.k;
    }
    double perFrame = frames == Voice.BLOCK ? 1.0 / Voice.BLOCK : 1.0 / Math.max(1, frames);
    b1PerFrame = (target.b1 - b1) * perFrame;
    b2PerFrame = (target.b2 - b2) * perFrame;
    kPerFrame = (target.k - k) * perFrame;
    settle();
  }

  /** Ends what is left of a sound before its numbers become too small for quick arithmetic. */
  void settle() {
    if (Math.abs(y1) + Math.abs(y2) < SILENT) {
      y1 = 0;
      y2 = 0;
    }
  }

  /** Filters frames in place. */
  void process(float[] out, int from, int to) {
    double out1 = y1;
    double out2 = y2;
    double c1 = b1;
    double c2 = b2;
    double c0 = k;
    for (int i = from; i < to; i++) {
      double x = out[i];
      double y = (c0 * x - c2 * out2) - c1 * out1;
      out2 = out1;
      out1 = y;
      out[i] = (float) y;
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

  /** {@link Kernels#linear} and {@link #process} in one loop, at a speed that rests. */
  void linear(float[] in, long phase, long increment, float[] out, int from, int to) {
    double out1 = y1;
    double out2 = y2;
    double c1 = b1;
    double c2 = b2;
    double c0 = k;
    double b1Step = b1PerFrame;
    double b2Step = b2PerFrame;
    double kStep = kPerFrame;
    long p = phase;
    for (int i = from; i < to; i++) {
      double x = Kernels.linearAt(in, p);
      double y = (c0 * x - c2 * out2) - c1 * out1;
      out2 = out1;
      out1 = y;
      out[i] = (float) y;
      p += increment;
      c1 += b1Step;
      c2 += b2Step;
      c0 += kStep;
    }
    y1 = out1;
    y2 = out2;
    b1 = c1;
    b2 = c2;
    k = c0;
  }

  /** {@link Kernels#cubic} and {@link #process} in one loop, at a speed that rests. */
  void cubic(float[] in, long phase, long increment, float[] out, int from, int to) {
    double out1 = y1;
    double out2 = y2;
    double c1 = b1;
    double c2 = b2;
    double c0 = k;
    double b1Step = b1PerFrame;
    double b2Step = b2PerFrame;
    double kStep = kPerFrame;
    long p = phase;
    for (int i = from; i < to; i++) {
      double x = Kernels.cubicAt(in, p);
      double y = (c0 * x - c2 * out2) - c1 * out1;
      out2 = out1;
      out1 = y;
      out[i] = (float) y;
      p += increment;
      c1 += b1Step;
      c2 += b2Step;
      c0 += kStep;
    }
    y1 = out1;
    y2 = out2;
    b1 = c1;
    b2 = c2;
    k = c0;
  }
}
