package org.dmus.bank.gm.model;

/** Levels of signals. */
public final class Level {
  private Level() {}

  /** Returns the largest magnitude. */
  public static double peak(double[] signal) {
    double peak = 0;
    for (double x : signal) {
      peak = Math.max(peak, Math.abs(x));
    }
    return peak;
  }

  /** Returns a level in decibels as a factor. */
  public static double fromDb(double db) {
    return StrictMath.pow(10, db / 20);
  }

  /** Scales a signal in place so that its peak is {@code peak}. */
  public static double[] normalise(double[] signal, double peak) {
    double gain = peak / Math.max(1e-12, peak(signal));
    for (int i = 0; i < signal.length; i++) {
      signal[i] *= gain;
    }
    return signal;
  }
}
