package org.dmus.miniport.synth.accuracy;

/**
 * The low-pass of DLS 2.2 §1.7.2, solved from its definition: {@code H = K / (1 + b1/z + b2/z²)}
 * whose peak stands the resonance above its DC gain, and whose -12 dB/octave line through the
 * response an octave below Nyquist meets the DC gain at the cutoff. Half the resonance is taken
 * from the gain.
 *
 * <p>Without resonance it is the flattest response that has no peak: the peak has come down to DC.
 */
record LowPass(double b1, double b2, double gain) {
  private static final int HALVINGS = 100;

  /**
   * Solves for a filter.
   *
   * @param cutoff as a fraction of the sample rate, 1/240..1/6
   */
  static LowPass of(double cutoff, double resonanceDb) {
    double peak = Math.pow(10, resonanceDb / 10);
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double b2 = (low + high) / 2;
      if (crossing(b1(b2, peak), b2) > cutoff) {
        low = b2;
      } else {
        high = b2;
      }
    }
    return new LowPass(b1(low, peak), low, Math.pow(10, -resonanceDb / 40));
  }

  /** The b1 whose peak power stands {@code peak} over DC: from 4b2/(1+b2), the flattest, up. */
  private static double b1(double b2, double peak) {
    double resonant = 0;
    double flat = -4 * b2 / (1 + b2);
    for (int i = 0; i < HALVINGS; i++) {
      double b1 = (resonant + flat) / 2;
      double dc = (1 + b1 + b2) * (1 + b1 + b2);
      double least = (1 - b2) * (1 - b2) * (1 - b1 * b1 / (4 * b2));
      if (dc / least > peak) {
        resonant = b1;
      } else {
        flat = b1;
      }
    }
    return flat;
  }

  private static double crossing(double b1, double b2) {
    double dc = (1 + b1 + b2) * (1 + b1 + b2);
    double quarter = (1 - b2) * (1 - b2) + b1 * b1;
    return Math.pow(dc / quarter, 0.25) / 4;
  }

  /** The response at a fraction of the sample rate, dB. */
  double db(double frequency) {
    double w = 2 * Math.PI * frequency;
    double re = 1 + b1 * Math.cos(w) + b2 * Math.cos(2 * w);
    double im = b1 * Math.sin(w) + b2 * Math.sin(2 * w);
    double k = gain * (1 + b1 + b2);
    return 20 * Math.log10(k / Math.hypot(re, im));
  }
}
