package org.dmus.miniport.synth.voice;

/**
 * Coefficients of the DLS low-pass {@code K / (1 + b1 z^-1 + b2 z^-2)} (DLS 2.2 §1.7.2).
 *
 * <p>The poles are those of an analogue second-order low-pass, mapped by {@code z = exp(s)}. The
 * standard names the cutoff by the -12 dB/octave line through the response one octave below
 * Nyquist, and the resonance by the height of the peak; up to a sixth of the sample rate the poles
 * are moved until both are met, above they go back to where the mapping puts them.
 *
 * <p>Cutoffs are octaves below the sample rate; entries are {@value #PER_OCTAVE} to the octave.
 * Resonances stand at squares, {@value #DB_PER_SQUARE} dB apart at the root: the poles move fastest
 * where the peak begins to rise.
 */
final class FilterTable {
  static final int PER_OCTAVE = 24;
  static final int OCTAVES = 12;
  static final int CUTOFFS = (OCTAVES - 1) * PER_OCTAVE + 1;
  static final double DB_PER_SQUARE = 0.05;
  static final int RESONANCES = 32;

  /** Where interpolation between resonances ends, just below the last row. */
  static final double HIGHEST_STEP = Math.nextDown(RESONANCES - 1.0);

  /** b1 by resonance row and cutoff. */
  static final double[] B1 = new double[RESONANCES * CUTOFFS];

  /** b2 by resonance row and cutoff. */
  static final double[] B2 = new double[RESONANCES * CUTOFFS];

  /** The gain g that halves the resonance, by resonance row. */
  static final double[] GAIN = new double[RESONANCES];

  /** One entry beyond a sixth: the last that a cutoff below a sixth reads. */
  private static final double HIGHEST_CORRECTED = StrictMath.pow(2, 1.0 / PER_OCTAVE) / 6;

  private static final int MOST_STEPS = 40;
  private static final double CLOSE_ENOUGH = 1e-12;

  static {
    for (int r = 0; r < RESONANCES; r++) {
      double resonanceDb = r * r * DB_PER_SQUARE;
      GAIN[r] = StrictMath.pow(10, -resonanceDb / 40);
      fill(r, StrictMath.pow(10, resonanceDb / 10));
    }
  }

  private FilterTable() {}

  /** Computes the table, unless that was done: milliseconds. [control] */
  static void prepare() {
    // the initialisation of this class is all there is to do
  }

  private static void fill(int resonance, double peak2) {
    double[] poles = {1, 1};
    for (int c = 0; c < CUTOFFS; c++) {
      double cutoff = StrictMath.pow(2, c / (double) PER_OCTAVE - OCTAVES);
      if (cutoff <= HIGHEST_CORRECTED) {
        meet(cutoff, peak2, poles);
      } else {
        poles[0] += (1 - poles[0]) / (CUTOFFS - c);
        poles[1] += (1 - poles[1]) / (CUTOFFS - c);
      }
      double omega = 2 * Math.PI * cutoff * poles[0];
      double q = quality(Math.max(1, peak2 * poles[1]));
      B1[resonance * CUTOFFS + c] = b1(omega, q);
      B2[resonance * CUTOFFS + c] = b2(omega, q);
    }
  }

  /** Returns the quality factor whose peak power stands so far above that at zero frequency. */
  private static double quality(double peak2) {
    return StrictMath.sqrt((peak2 + StrictMath.sqrt(peak2 * peak2 - peak2)) / 2);
  }

  /** Moves factors of the analogue cutoff and peak power until the digital ones are as wanted. */
  private static void meet(double cutoff, double peak2, double[] poles) {
    double step = 0;
    for (int i = 0; i < MOST_STEPS && Math.abs(step - 1) > CLOSE_ENOUGH; i++) {
      double omega = 2 * Math.PI * cutoff * poles[0];
      double q = quality(Math.max(1, peak2 * poles[1]));
      double b1 = b1(omega, q);
      double b2 = b2(omega, q);
      double dc = 1 + b1 + b2;
      double quarter2 = (1 - b2) * (1 - b2) + b1 * b1;
      double measured = StrictMath.sqrt(StrictMath.sqrt(dc * dc / quarter2)) / 4;
      step = cutoff / measured;
      poles[0] *= step;
      if (peak2 > 1) {
        double least = (1 - b2) * (1 - b2) * (1 - b1 * b1 / (4 * b2));
        poles[1] *= peak2 * least / (dc * dc);
      }
    }
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
