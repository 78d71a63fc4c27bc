package org.dmus.dls.sound.curve;

/** Pitch and time in cents as a ratio. */
public final class Cents {
  private static final int OCTAVE = 1200;
  private static final double[] RATIOS = ratios();

  private Cents() {}

  /** Returns 2^(cents/1200), between 2^-64 and 2^64; 0 for negative infinity. */
  public static double toRatio(double cents) {
    if (cents == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    double bounded = Math.max(-64 * OCTAVE, Math.min(64 * OCTAVE, cents));
    int octave = (int) Math.floor(bounded / OCTAVE);
    double rest = bounded - octave * (double) OCTAVE;
    int cent = Math.min(OCTAVE - 1, (int) rest);
    double low = RATIOS[cent];
    return Math.scalb(low + (rest - cent) * (RATIOS[cent + 1] - low), octave);
  }

  /** Returns the frequency in Hz of a DLS absolute pitch in cents (6900 = 440 Hz). */
  public static double toHz(double absoluteCents) {
    return 440 * toRatio(absoluteCents - 6900);
  }

  private static double[] ratios() {
    double[] table = new double[OCTAVE + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = StrictMath.pow(2, i / (double) OCTAVE);
    }
    return table;
  }
}
