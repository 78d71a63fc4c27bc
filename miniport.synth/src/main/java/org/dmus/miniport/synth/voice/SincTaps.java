package org.dmus.miniport.synth.voice;

/**
 * Weights of windowed sincs by phase. The band ends at the wave's own Nyquist frequency; each row
 * sums to 1, so that what does not move comes out as it went in.
 *
 * <p>The window is Kaiser's. Its shape trades how steep the edge of the band is for how much of the
 * images is left: 60 dB for eight points and 80 dB for sixteen.
 */
final class SincTaps {

  /** Phases between two samples: the step between them is far below the window's own error. */
  static final int PHASE_BITS = 11;

  private static final double NEGLIGIBLE = 1e-17;

  private SincTaps() {}

  /** Made when the first voice is: not on the audio thread, and not where nobody asks for it. */
  static final class Eight {
    /** Eight weights for each phase: three samples before the position's, and five from it on. */
    static final float[] TAPS = rows(8, 5.65);

    private Eight() {}
  }

  /** As {@link Eight}. */
  static final class Sixteen {
    /** Sixteen weights for each phase: seven samples before the position's, nine from it on. */
    static final float[] TAPS = rows(16, 7.86);

    private Sixteen() {}
  }

  private static float[] rows(int points, double beta) {
    int phases = 1 << PHASE_BITS;
    float[] table = new float[phases * points];
    double[] row = new double[points];
    for (int phase = 0; phase < phases; phase++) {
      double sum = 0;
      double sine = StrictMath.sin(Math.PI * phase / phases);
      for (int tap = 0; tap < points; tap++) {
        double x = tap - (points / 2 - 1) - phase / (double) phases;
        row[tap] = sinc(x, sine) * kaiser(2 * x / points, beta);
        sum += row[tap];
      }
      for (int tap = 0; tap < points; tap++) {
        table[phase * points + tap] = (float) (row[tap] / sum);
      }
    }
    return table;
  }

  /** The sine of the fraction is, but for its sign, the sine at every tap. */
  private static double sinc(double x, double sineOfFraction) {
    boolean isOdd = ((int) Math.floor(x + 1) & 1) != 0;
    return x == 0 ? 1 : (isOdd ? -sineOfFraction : sineOfFraction) / (Math.PI * x);
  }

  private static double kaiser(double x, double beta) {
    return bessel(beta * StrictMath.sqrt(Math.max(0, 1 - x * x)));
  }

  /** The modified Bessel function of order zero, by its power series. */
  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > NEGLIGIBLE * sum; k++) {
      term *= x / (2 * k) * (x / (2 * k));
      sum += term;
    }
    return sum;
  }
}
