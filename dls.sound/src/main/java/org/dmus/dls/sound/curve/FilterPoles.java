package org.dmus.dls.sound.curve;

/**
 * The poles of one resonance, on their way up through the cutoffs: how far they are moved changes
 * little from one to the next, so each search begins where the two before point to.
 */
final class FilterPoles {
  private static final int MOST_STEPS = 40;

  /** Of the cutoff: a five-hundredth of a cent. */
  private static final double CLOSE_ENOUGH = 1e-6;

  private final double peak2;

  /** Factor of the analogue cutoff, and that at the cutoff before. */
  private double byCutoff = 1;

  private double byCutoffBefore = 1;

  /** Factor of the analogue peak power, and that at the cutoff before. */
  private double byPeak = 1;

  private double byPeakBefore = 1;
  private double b1;
  private double b2;

  FilterPoles(double peak2) {
    this.peak2 = peak2;
  }

  double b1() {
    return b1;
  }

  double b2() {
    return b2;
  }

  /** Moves the poles until cutoff and peak power of the digital filter are as wanted. */
  void meet(double cutoff) {
    extrapolate();
    double step = 0;
    for (int i = 0; i < MOST_STEPS && Math.abs(step - 1) > CLOSE_ENOUGH; i++) {
      map(cutoff);
      double dc = 1 + b1 + b2;
      double quarter2 = (1 - b2) * (1 - b2) + b1 * b1;
      double measured = Math.sqrt(dc / Math.sqrt(quarter2)) / 4;
      step = cutoff / measured;
      byCutoff *= step;
      if (peak2 > 1) {
        double least = (1 - b2) * (1 - b2) * (1 - b1 * b1 / (4 * b2));
        byPeak *= peak2 * least / (dc * dc);
      }
    }
  }

  /** Goes a part of the way back to where the mapping alone puts them. */
  void goBack(double cutoff, int parts) {
    byCutoff += (1 - byCutoff) / parts;
    byPeak += (1 - byPeak) / parts;
    map(cutoff);
  }

  private void extrapolate() {
    double cutoffs = 2 * byCutoff - byCutoffBefore;
    double peaks = 2 * byPeak - byPeakBefore;
    byCutoffBefore = byCutoff;
    byPeakBefore = byPeak;
    byCutoff = cutoffs;
    byPeak = peaks;
  }

  /** Maps the analogue poles by {@code z = exp(s)}. */
  private void map(double cutoff) {
    double omega = 2 * Math.PI * cutoff * byCutoff;
    double q = quality(Math.max(1, peak2 * byPeak));
    double radius = StrictMath.exp(-omega / (2 * q));
    b1 = -2 * radius * StrictMath.cos(omega * Math.sqrt(1 - 1 / (4 * q * q)));
    b2 = radius * radius;
  }

  /** Returns the quality factor whose peak power stands so far above that at zero frequency. */
  private static double quality(double peak2) {
    return Math.sqrt((peak2 + Math.sqrt(peak2 * peak2 - peak2)) / 2);
  }
}
