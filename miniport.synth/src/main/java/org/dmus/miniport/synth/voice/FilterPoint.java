package org.dmus.miniport.synth.voice;

import org.dmus.dls.sound.curve.FilterTable;

/** The coefficients of one cutoff and resonance, between the entries of the table. */
final class FilterPoint {
  private static final int LAST_COLUMN = FilterTable.CUTOFFS - 1;
  private static final double COLUMNS_PER_CENT = FilterTable.PER_OCTAVE / 1200.0;

  double b1;
  double b2;
  double k;
  private float resonanceDb = Float.NaN;
  private int row;
  private double down;
  private double gain;

  /**
   * Finds the coefficients, clamped to the table.
   *
   * @param cents cutoff, cents above the lowest of the table
   */
  void find(double cents, float newResonanceDb) {
    if (newResonanceDb != resonanceDb) {
      resonanceDb = newResonanceDb;
      findRow();
    }
    double at = cents * COLUMNS_PER_CENT;
    double column = at > 0 ? at < LAST_COLUMN ? at : LAST_COLUMN : 0;
    int step = column < LAST_COLUMN ? (int) column : LAST_COLUMN - 1;
    int index = row * FilterTable.CUTOFFS + step;
    b1 = between(FilterTable.B1, index, column - step, down);
    b2 = between(FilterTable.B2, index, column - step, down);
    k = gain * (1 + b1 + b2);
  }

  private void findRow() {
    double square = Math.max(0, resonanceDb) / FilterTable.DB_PER_SQUARE;
    double at = Math.min(FilterTable.HIGHEST_STEP, Math.sqrt(square));
    row = (int) at;
    down = at - row;
    double upper = FilterTable.GAIN[row];
    gain = upper + down * (FilterTable.GAIN[row + 1] - upper);
  }

  /** Reads a table between two cutoffs and two resonances. */
  private static double between(double[] table, int index, double cutoff, double resonance) {
    double low = table[index] + cutoff * (table[index + 1] - table[index]);
    int above = index + FilterTable.CUTOFFS;
    double high = table[above] + cutoff * (table[above + 1] - table[above]);
    return low + resonance * (high - low);
  }
}
