package org.dmus.miniport.synth.accuracy;

/** What DLS 2.2 says must come out, from its text: none of the engine's tables is used. */
final class Standard {

  /** Transform codes by value (DLS 2.2 §1.14.4). */
  static final String[] CODES = {"linear", "concave", "convex", "switch"};

  private static final double KNEE = Math.pow(10, -12.0 / 5);

  private Standard() {}

  /**
   * Normalises a source of {@code range} values.
   *
   * @param code 0 linear, 1 concave, 2 convex, 3 switch
   */
  static double normalised(int value, int range, int code, boolean bipolar, boolean inverted) {
    double max = range - 1;
    double x = inverted ? max - value : value;
    if (!bipolar) {
      return unipolar(x, max, code);
    }
    if (code == 0 || code == 3) {
      return 2 * unipolar(x, max, code) - 1;
    }
    double v = 2 * x - max;
    return Math.signum(v) * unipolar(Math.abs(v), max, code);
  }

  private static double unipolar(double x, double max, int code) {
    return switch (code) {
      case 0 -> x / (max + 1);
      case 1 -> x > max * (1 - KNEE) ? 1 : -5.0 / 12 * Math.log10(1 - x / max);
      case 2 -> x < max * KNEE ? 0 : 1 + 5.0 / 12 * Math.log10(x / max);
      case 3 -> x < (max + 1) / 2 ? 0 : 1;
      default -> throw new IllegalArgumentException("transform " + code);
    };
  }

  /** The gain of a velocity, a volume or an expression: 96 dB, concave, inverted. */
  static double attenuationDb(int value) {
    return value == 0 ? -96 : Math.max(-96, 40 * Math.log10(value / 127.0));
  }

  /** The pan position of a controller 10: 50.8 %, bipolar; both ends are reached. */
  static double pan(int controller) {
    return clampedPan(0.508 * (2 * controller / 128.0 - 1));
  }

  /** Left's gain at a pan position, dB (DLS 2.2 §1.7.1). */
  static double leftDb(double pan) {
    return 20 * Math.log10(Math.cos(Math.PI / 2 * (clampedPan(pan) + 0.5)));
  }

  /** Right's gain at a pan position, dB. */
  static double rightDb(double pan) {
    return 20 * Math.log10(Math.sin(Math.PI / 2 * (clampedPan(pan) + 0.5)));
  }

  private static double clampedPan(double pan) {
    return Math.max(-0.5, Math.min(0.5, pan));
  }
}
