package org.dmus.miniport.fmsynth.midi;

/** Loudness as ITU-R BS.1770 has it, of one channel at 48 kHz: K-weighting, mean square. */
final class Loudness {
  /** 400 ms, a momentary value. */
  private static final int WINDOW = 19_200;

  private static final int STEP = 4_800;

  private Loudness() {}

  /** Returns the loudest moment, LUFS. */
  static double loudest(float[] sound) {
    double[] weighted = weighted(sound);
    double most = 0;
    for (int from = 0; from + WINDOW <= weighted.length; from += STEP) {
      double sum = 0;
      for (int i = from; i < from + WINDOW; i++) {
        sum += weighted[i] * weighted[i];
      }
      most = Math.max(most, sum / WINDOW);
    }
    return -0.691 + 10 * Math.log10(most);
  }

  /** The shelf and the high-pass of BS.1770-4, tables 1 and 2. */
  private static double[] weighted(float[] sound) {
    double[] shelf = {
      1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585
    };
    double[] highPass = {1, -2, 1, -1.99004745483398, 0.99007225036621};
    double[] samples = new double[sound.length];
    for (int i = 0; i < sound.length; i++) {
      samples[i] = sound[i];
    }
    return filter(highPass, filter(shelf, samples));
  }

  private static double[] filter(double[] c, double[] in) {
    double[] out = new double[in.length];
    for (int i = 2; i < in.length; i++) {
      out[i] =
          c[0] * in[i]
              + c[1] * in[i - 1]
              + c[2] * in[i - 2]
              - c[3] * out[i - 1]
              - c[4] * out[i - 2];
    }
    return out;
  }
}
