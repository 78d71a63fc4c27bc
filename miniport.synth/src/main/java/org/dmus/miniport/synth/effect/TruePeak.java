package org.dmus.miniport.synth.effect;

import java.util.Arrays;

/**
 * The level of a signal at its frames and at three points between each two of them, as ITU-R
 * BS.1770 estimates true peaks: a sinc under a Hann window. Audio thread only.
 */
final class TruePeak {

  /** How many frames later the level of a frame is known. */
  static final int DELAY_FRAMES = 6;

  private static final int TAPS = 2 * DELAY_FRAMES;
  private static final int POINTS = 4;
  private static final float[][] BETWEEN = new float[POINTS][TAPS];

  /** No point between lies higher than this many times the frames about it. */
  private static final float MOST_RISE = 2;

  static {
    for (int point = 1; point < POINTS; point++) {
      for (int tap = 0; tap < TAPS; tap++) {
        double x = tap - (DELAY_FRAMES - 1) - (double) point / POINTS;
        double window = StrictMath.cos(StrictMath.PI * x / TAPS);
        BETWEEN[point][tap] =
            (float) (StrictMath.sin(StrictMath.PI * x) / (StrictMath.PI * x) * window * window);
      }
    }
  }

  /** Twice the last frames, so that they always stand in a row. */
  private final float[] last = new float[2 * TAPS];

  private final float ignored;
  private int at;
  private int loudFrames;

  /**
   * Begins in silence.
   *
   * @param least levels up to this need not be exact
   */
  TruePeak(float least) {
    ignored = least / MOST_RISE;
  }

  /** Takes the next frame and returns the level of the frame {@link #DELAY_FRAMES} before it. */
  float next(float sample) {
    last[at] = sample;
    last[at + TAPS] = sample;
    at = at + 1 == TAPS ? 0 : at + 1;
    loudFrames = Math.abs(sample) > ignored ? TAPS : Math.max(0, loudFrames - 1);
    float peak = Math.abs(last[at + DELAY_FRAMES - 1]);
    if (loudFrames > 0) {
      for (int point = 1; point < POINTS; point++) {
        peak = Math.max(peak, Math.abs(between(BETWEEN[point])));
      }
    }
    return peak;
  }

  private float between(float[] weights) {
    float sum = 0;
    for (int i = 0; i < TAPS; i++) {
      sum += weights[i] * last[at + i];
    }
    return sum;
  }

  void clear() {
    Arrays.fill(last, 0);
    at = 0;
    loudFrames = 0;
  }
}
