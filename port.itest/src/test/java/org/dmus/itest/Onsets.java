package org.dmus.itest;

import java.util.ArrayList;
import java.util.List;

/** Finds where clicks begin: a fade of one that was cut is no beginning. */
final class Onsets {
  private Onsets() {}

  /** Returns the frames whose level rises to half of the highest one or above. */
  static List<Long> frames(float[] samples) {
    float threshold = peak(samples) / 2;
    List<Long> frames = new ArrayList<>();
    for (int i = 0; i < samples.length; i++) {
      boolean before = i > 0 && Math.abs(samples[i - 1]) >= threshold;
      if (Math.abs(samples[i]) >= threshold && threshold > 0 && !before) {
        frames.add((long) i);
      }
    }
    return frames;
  }

  static float peak(float[] samples) {
    float peak = 0;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }
}
