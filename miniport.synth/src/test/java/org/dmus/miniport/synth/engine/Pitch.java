package org.dmus.miniport.synth.engine;

/** Measures the pitch of rendered sound, in cents above 441 Hz, key 60 of {@link TestBank#SINE}. */
final class Pitch {
  private static final double ROOT_HZ = 441;

  private Pitch() {}

  /** Counts rising zero crossings, interpolated. */
  static double cents(float[] wave, int from, int to) {
    double first = -1;
    double last = -1;
    int cycles = -1;
    for (int i = from; i < to - 1; i++) {
      if (wave[i] < 0 && wave[i + 1] >= 0) {
        last = crossing(wave, i);
        first = first < 0 ? last : first;
        cycles++;
      }
    }
    return ofHz(cycles * TestBank.RATE / (last - first));
  }

  /** Returns the highest pitch of a single cycle. */
  static double highestCents(float[] wave, int from, int to) {
    double highest = Double.NEGATIVE_INFINITY;
    double before = -1;
    for (int i = from; i < to - 1; i++) {
      if (wave[i] < 0 && wave[i + 1] >= 0) {
        double now = crossing(wave, i);
        highest = before < 0 ? highest : Math.max(highest, ofHz(TestBank.RATE / (now - before)));
        before = now;
      }
    }
    return highest;
  }

  private static double crossing(float[] wave, int i) {
    return i - wave[i] / (wave[i + 1] - wave[i]);
  }

  private static double ofHz(double hz) {
    return 1200 * Math.log(hz / ROOT_HZ) / Math.log(2);
  }
}
