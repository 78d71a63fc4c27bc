package org.dmus.player.internal;

/**
 * The filter before the mean square, BS.1770-4 annex 1: a shelf for the head, then a high-pass.
 *
 * <p>The standard gives coefficients for 48 kHz. Those of another rate come from the analogue
 * filters that these are the bilinear transforms of; at 48 kHz they are the standard's.
 */
final class KWeighting {
  private static final double SHELF_HZ = 1681.974450955533;
  private static final double SHELF_GAIN_DB = 3.999843853973347;
  private static final double SHELF_Q = 0.7071752369554196;
  private static final double SHELF_BAND_EXPONENT = 0.4996667741545416;
  private static final double PASS_HZ = 38.13547087602444;
  private static final double PASS_Q = 0.5003270373238773;

  /** Below it is nothing that counts, and computing with subnormal numbers takes long. */
  private static final double NOTHING = 1e-30;

  /** b0, b1, b2, a1, a2 of the shelf. */
  final double[] shelf;

  /** a1, a2 of the high-pass; its zeros are both at 0 Hz. */
  final double[] pass;

  private double shelf1;
  private double shelf2;
  private double pass1;
  private double pass2;

  KWeighting(int sampleRate) {
    this.shelf = shelf(Math.tan(Math.PI * SHELF_HZ / sampleRate));
    this.pass = pass(Math.tan(Math.PI * PASS_HZ / sampleRate));
  }

  private static double[] shelf(double k) {
    double high = Math.pow(10, SHELF_GAIN_DB / 20);
    double band = Math.pow(high, SHELF_BAND_EXPONENT);
    double a0 = 1 + k / SHELF_Q + k * k;
    return new double[] {
      (high + band * k / SHELF_Q + k * k) / a0,
      2 * (k * k - high) / a0,
      (high - band * k / SHELF_Q + k * k) / a0,
      2 * (k * k - 1) / a0,
      (1 - k / SHELF_Q + k * k) / a0
    };
  }

  private static double[] pass(double k) {
    double a0 = 1 + k / PASS_Q + k * k;
    return new double[] {2 * (k * k - 1) / a0, (1 - k / PASS_Q + k * k) / a0};
  }

  /** {@return sum of the squares of what passes} */
  double energy(float[] plane, int from, int count) {
    double b0 = shelf[0];
    double b1 = shelf[1];
    double b2 = shelf[2];
    double a1 = shelf[3];
    double a2 = shelf[4];
    double c1 = pass[0];
    double c2 = pass[1];
    double s1 = shelf1;
    double s2 = shelf2;
    double p1 = pass1;
    double p2 = pass2;
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      double in = plane[i];
      double shelved = b0 * in + s1;
      s1 = b1 * in - a1 * shelved + s2;
      s2 = b2 * in - a2 * shelved;
      double out = shelved + p1;
      p1 = -2 * shelved - c1 * out + p2;
      p2 = shelved - c2 * out;
      sum += out * out;
    }
    shelf1 = heard(s1);
    shelf2 = heard(s2);
    pass1 = heard(p1);
    pass2 = heard(p2);
    return sum;
  }

  private static double heard(double state) {
    return Math.abs(state) < NOTHING ? 0 : state;
  }
}
