package org.dmus.dls.sound.curve;

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
public final class FilterTable {

  /** Entries of an octave. */
  public static final int PER_OCTAVE = 24;

  /** How far the lowest cutoff is below the sample rate, octaves. */
  public static final int OCTAVES = 12;

  /** Cutoffs of a row, from the lowest up. */
  public static final int CUTOFFS = (OCTAVES - 1) * PER_OCTAVE + 1;

  /** Resonance of a row, dB, divided by the square of its number. */
  public static final double DB_PER_SQUARE = 0.05;

  /** Number of rows. */
  public static final int RESONANCES = 32;

  /** Where interpolation between resonances ends, just below the last row. */
  public static final double HIGHEST_STEP = Math.nextDown(RESONANCES - 1.0);

  /** b1 by resonance row and cutoff; not to be changed, as the others. */
  public static final double[] B1 = new double[RESONANCES * CUTOFFS];

  /** b2 by resonance row and cutoff. */
  public static final double[] B2 = new double[RESONANCES * CUTOFFS];

  /** The gain g that halves the resonance, by resonance row. */
  public static final double[] GAIN = new double[RESONANCES];

  /** One entry beyond a sixth: the last that a cutoff below a sixth reads. */
  private static final double HIGHEST_CORRECTED = StrictMath.pow(2, 1.0 / PER_OCTAVE) / 6;

  static {
    double[] cutoffs = new double[CUTOFFS];
    for (int c = 0; c < CUTOFFS; c++) {
      cutoffs[c] = StrictMath.pow(2, c / (double) PER_OCTAVE - OCTAVES);
    }
    for (int r = 0; r < RESONANCES; r++) {
      double resonanceDb = r * r * DB_PER_SQUARE;
      GAIN[r] = StrictMath.pow(10, -resonanceDb / 40);
      fill(r, StrictMath.pow(10, resonanceDb / 10), cutoffs);
    }
  }

  private FilterTable() {}

  /** Computes the table, unless that was done: milliseconds. [control] */
  public static void prepare() {
    // the initialisation of this class is all there is to do
  }

  private static void fill(int resonance, double peak2, double[] cutoffs) {
    FilterPoles poles = new FilterPoles(peak2);
    for (int c = 0; c < CUTOFFS; c++) {
      if (cutoffs[c] <= HIGHEST_CORRECTED) {
        poles.meet(cutoffs[c]);
      } else {
        poles.goBack(cutoffs[c], CUTOFFS - c);
      }
      B1[resonance * CUTOFFS + c] = poles.b1();
      B2[resonance * CUTOFFS + c] = poles.b2();
    }
  }
}
