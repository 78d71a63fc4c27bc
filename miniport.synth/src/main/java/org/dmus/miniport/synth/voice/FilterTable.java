package org.dmus.miniport.synth.voice;

/**
 * Coefficients of the DLS low-pass {@code K / (1 + b1 z^-1 + b2 z^-2)} (DLS 2.2 §1.7.2).
 *
 * <p>The poles are those of the analogue second-order low-pass whose peak is the resonance, mapped
 * by {@code z = exp(s)}. The standard names the cutoff by the -12 dB/octave line through the
 * response one octave below Nyquist; up to a sixth of the sample rate the poles are moved until
 * that line meets the cutoff, above they go back to where the mapping puts them.
 *
 * <p>Cutoffs are octaves below the sample rate; entries are {@value #PER_OCTAVE} to the octave.
 */
final class FilterTable {
  static final int PER_OCTAVE = 24;
  static final int OCTAVES = 12;
  static final int CUTOFFS = (OCTAVES - 1) * PER_OCTAVE + 1;
  static final double DB_PER_STEP = 1.5;
  static final int RESONANCES = 32;

  /** b1 by resonance step and cutoff. */
  static final double[] B1 = new double[RESONANCES * CUTOFFS];

  /** b2 by resonance step and cutoff. */
  static final double[] B2 = new double[RESONANCES * CUTOFFS];

  /** The gain g that halves the resonance, by resonance step. */
  static final double[] GAIN = new double[RESONANCES];

  private static final double HIGHEST_CORRECTED = 1.0 / 6;
  private static final int MOST_STEPS = 40;
  private static final double CLOSE_ENOUGH = 1e-12;

  static {
    for (int r = 0; r < RESONANCES; r++) {
      GAIN[r] = StrictMath.pow(10, -r * DB_PER_STEP / 40);
      fill(r, quality(r * DB_PER_STEP));
    }
  }

  private FilterTable() {}

  private static void fill(int resonance, double q) {
    double correction = 1;
    for (int c = 0; c < CUTOFFS; c++) {
      double cutoff = StrictMath.pow(2, c / (double) PER_OCTAVE - OCTAVES);
      if (cutoff <= HIGHEST_CORRECTED) {
        correction = StrictMath.sqrt(correction(cutoff, q));
      } else {
        correction += (1 - correction) / (CUTOFFS - c);
      }
      double omega = 2 * Math.PI * cutoff * correction;
      B1[resonance * CUTOFFS + c] = b1(omega, q);
      B2[resonance * CUTOFFS + c] = b2(omega, q);
    }
  }

  /** Returns the quality factor whose peak stands so far above the gain at zero frequency. */
  private static double quality(double resonanceDb) {
    double peak2 = StrictMath.pow(10, resonanceDb / 10);
    return StrictMath.sqrt((peak2 + StrictMath.sqrt(peak2 * peak2 - peak2)) / 2);
  }

  private static double correction(double cutoff, double q) {
    double correction = 1;
    double step = 0;
    for (int i = 0; i < MOST_STEPS && Math.abs(step - 1) > CLOSE_ENOUGH; i++) {
      double omega = 2 * Math.PI * cutoff * correction;
      double b1 = b1(omega, q);
      double b2 = b2(omega, q);
      double dc = 1 + b1 + b2;
      double quarter2 = (1 - b2) * (1 - b2) + b1 * b1;
      double measured = StrictMath.sqrt(StrictMath.sqrt(dc * dc / quarter2)) / 4;
      step = cutoff / measured;
      correction *= step;
    }
    return correction;
  }

  private static double b1(double omega, double q) {
    double damping = omega / (2 * q);
    double ringing = omega * StrictMath.sqrt(1 - 1 / (4 * q * q));
    return -2 * StrictMath.exp(-damping) * StrictMath.cos(ringing);
  }

  private static double b2(double omega, double q) {
    return StrictMath.exp(-omega / q);
  }
}
