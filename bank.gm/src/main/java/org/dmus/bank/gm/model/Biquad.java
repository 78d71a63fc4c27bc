package org.dmus.bank.gm.model;

/** A second-order filter (coefficients after the Audio EQ Cookbook, R. Bristow-Johnson). */
public final class Biquad {
  private final double b0;
  private final double b1;
  private final double b2;
  private final double a1;
  private final double a2;
  private double s1;
  private double s2;

  private Biquad(double b0, double b1, double b2, double a0, double a1, double a2) {
    this.b0 = b0 / a0;
    this.b1 = b1 / a0;
    this.b2 = b2 / a0;
    this.a1 = a1 / a0;
    this.a2 = a2 / a0;
  }

  /** Returns a low-pass. */
  public static Biquad lowPass(double hz, double q, double rate) {
    double w = angle(hz, rate);
    double c = StrictMath.cos(w);
    double alpha = StrictMath.sin(w) / (2 * q);
    return new Biquad((1 - c) / 2, 1 - c, (1 - c) / 2, 1 + alpha, -2 * c, 1 - alpha);
  }

  /** Returns a high-pass. */
  public static Biquad highPass(double hz, double q, double rate) {
    double w = angle(hz, rate);
    double c = StrictMath.cos(w);
    double alpha = StrictMath.sin(w) / (2 * q);
    return new Biquad((1 + c) / 2, -1 - c, (1 + c) / 2, 1 + alpha, -2 * c, 1 - alpha);
  }

  /** Returns a band-pass of unit gain at its centre. */
  public static Biquad bandPass(double hz, double q, double rate) {
    double w = angle(hz, rate);
    double alpha = StrictMath.sin(w) / (2 * q);
    return new Biquad(alpha, 0, -alpha, 1 + alpha, -2 * StrictMath.cos(w), 1 - alpha);
  }

  /** Returns a high shelf of {@code gainDb} and slope 1. */
  public static Biquad highShelf(double hz, double gainDb, double rate) {
    double a = StrictMath.pow(10, gainDb / 40);
    double w = angle(hz, rate);
    double c = StrictMath.cos(w);
    double beta = StrictMath.sqrt(2 * a) * StrictMath.sin(w);
    return new Biquad(
        a * ((a + 1) + (a - 1) * c + beta),
        -2 * a * ((a - 1) + (a + 1) * c),
        a * ((a + 1) + (a - 1) * c - beta),
        (a + 1) - (a - 1) * c + beta,
        2 * ((a - 1) - (a + 1) * c),
        (a + 1) - (a - 1) * c - beta);
  }

  /** Filters one sample. */
  public double next(double x) {
    double y = b0 * x + s1;
    s1 = b1 * x - a1 * y + s2;
    s2 = b2 * x - a2 * y;
    return y;
  }

  /** Filters a signal in place. */
  public void process(double[] signal) {
    for (int i = 0; i < signal.length; i++) {
      signal[i] = next(signal[i]);
    }
  }

  private static double angle(double hz, double rate) {
    return 2 * StrictMath.PI * Math.min(hz, 0.48 * rate) / rate;
  }
}
