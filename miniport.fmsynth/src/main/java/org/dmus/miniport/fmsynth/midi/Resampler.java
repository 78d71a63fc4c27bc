package org.dmus.miniport.fmsynth.midi;

import org.dmus.miniport.fmsynth.chip.Chip;

/**
 * From the chip's rate to another: a windowed sinc (Kaiser), of 32 of the chip's samples, or of as
 * many more as the other rate is lower. Its time is exact: a fraction of integers.
 */
final class Resampler {
  private static final int TAPS = 32;
  private static final int PHASES = 128;

  /** Of the lower rate: where the sinc cuts off. */
  private static final double CUTOFF = 0.45;

  /** 63 dB of attenuation. */
  private static final double BETA = 6;

  private final int rate;
  private final int taps;
  private final float[][] kernel = new float[PHASES + 1][];
  private final float[] left;
  private final float[] right;
  private float peak;
  private int newest;
  private int time;

  /**
   * Starts in silence.
   *
   * @param rate frames a second
   */
  Resampler(int rate) {
    this.rate = rate;
    double wider = Math.max(1, Chip.RATE / (double) rate);
    taps = (int) Math.ceil(TAPS * wider);
    for (int i = 0; i <= PHASES; i++) {
      kernel[i] = taps(i / (double) PHASES, CUTOFF / wider);
    }
    left = new float[2 * taps];
    right = new float[2 * taps];
  }

  private float[] taps(double phase, double cutoff) {
    float[] weights = new float[taps];
    double[] exact = new double[taps];
    double sum = 0;
    for (int i = 0; i < taps; i++) {
      double x = taps - 1 - i + phase - taps / 2.0;
      exact[i] = sinc(2 * cutoff * x) * kaiser(2 * x / taps);
      sum += exact[i];
    }
    for (int i = 0; i < taps; i++) {
      weights[i] = (float) (exact[i] / sum);
    }
    return weights;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
  }

  private static double kaiser(double x) {
    return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
  }

  /** The modified Bessel function of order 0, by its series. */
  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int i = 1; i < 40; i++) {
      term *= x * x / (4.0 * i * i);
      sum += term;
    }
    return sum;
  }

  /** Returns how many of the chip's samples the next frames need. */
  int needed(int frames) {
    return (int) ((time + (long) frames * Chip.RATE) / rate);
  }

  /**
   * Adds the next frames. [data path]
   *
   * @param fromLeft as many samples as they {@link #needed}
   * @param fromRight likewise
   * @param gain of a frame, by a sample
   */
  void render(
      int[] fromLeft, int[] fromRight, float gain, float[][] planes, int offset, int frames) {
    int taken = 0;
    for (int i = 0; i < frames; i++) {
      time += Chip.RATE;
      for (; time >= rate; time -= rate) {
        push(fromLeft[taken], fromRight[taken]);
        taken++;
      }
      add(gain, planes, offset + i);
    }
  }

  /** Both halves have the same, so that some window of either is without a seam. */
  private void push(int toLeft, int toRight) {
    newest = newest + 1 == taps ? 0 : newest + 1;
    left[newest] = toLeft;
    left[newest + taps] = toLeft;
    right[newest] = toRight;
    right[newest + taps] = toRight;
  }

  private void add(float gain, float[][] planes, int frame) {
    float position = (float) time * PHASES / rate;
    int phase = (int) position;
    float between = position - phase;
    float[] before = kernel[phase];
    float[] after = kernel[phase + 1];
    float sumLeft = 0;
    float sumRight = 0;
    for (int i = 0; i < taps; i++) {
      float weight = before[i] + between * (after[i] - before[i]);
      sumLeft += weight * left[newest + 1 + i];
      sumRight += weight * right[newest + 1 + i];
    }
    float toLeft = gain * sumLeft;
    float toRight = gain * sumRight;
    planes[0][frame] += toLeft;
    planes[1][frame] += toRight;
    peak = Math.max(peak, Math.max(Math.abs(toLeft), Math.abs(toRight)));
  }

  /** Returns the highest amplitude of what was added. */
  float peak() {
    return peak;
  }

  void resetPeak() {
    peak = 0;
  }
}
