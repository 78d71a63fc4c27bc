package org.dmus.miniport.synth.accuracy;

import java.util.Locale;

/** One curve: what the standard has at a point of it, and what ours does. */
interface Measurement {

  /** How far apart measurements of the same thing lie. */
  double tolerance();

  double standard(String x);

  double ours(Level level, String x);

  /** Returns the curve that a point lies on. */
  static Measurement of(Oracles.Point point) {
    String name = point.curve().toUpperCase(Locale.ROOT).replace('-', '_');
    for (Level1Curve each : Level1Curve.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return Curve.valueOf(name);
  }

  static double number(String x) {
    return Double.parseDouble(x);
  }
}
