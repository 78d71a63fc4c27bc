package org.dmus.miniport.synth.voice;

import static org.dmus.dls.Articulator.*;

import org.dmus.dls.Connection;

/**
 * What the tables of DLS 2.2 (§1.14.4: transforms, §1.14.5: units) say a connection comes to,
 * written for reading and without regard to the engine: doubles, no tables, nothing kept.
 */
final class StandardGraph {
  private StandardGraph() {}

  /** Returns what a connection adds to its destination, in the unit of the destination. */
  static double contribution(Connection c, NoteSituation s) {
    if (c.destination() == DST_GAIN && c.source() == SRC_EG1) {
      return 0; // the volume envelope's way to the gain is its own
    }
    boolean isLoose = (isSwinging(c.source()) || isCoarseTuning(c)) && c.transform() == 0;
    int transform = isLoose ? sourceTransform(TRN_NONE, true, false) : c.transform();
    double source = operand(c.source(), transform >> 10 & 0x3F, c.destination(), s);
    double control = operand(c.control(), transform >> 4 & 0x3F, c.destination(), s);
    return source * control * scale(c);
  }

  private static boolean isSwinging(int source) {
    return source == SRC_LFO || source == SRC_VIBRATO;
  }

  private static boolean isCoarseTuning(Connection c) {
    return c.source() == SRC_RPN2 && c.control() == SRC_NONE && c.destination() == DST_KEY_NUMBER;
  }

  private static double scale(Connection c) {
    return switch (c.destination()) {
      case DST_GAIN, DST_FILTER_Q -> c.scale() / 65_536.0 / 10;
      case DST_PAN,
          DST_REVERB,
          DST_CHORUS,
          DST_LEFT,
          DST_RIGHT,
          DST_EG1_SUSTAIN_LEVEL,
          DST_EG2_SUSTAIN_LEVEL ->
          c.scale() / 65_536.0 / 1_000;
      case DST_CENTRE, DST_LEFT_REAR, DST_RIGHT_REAR ->
          Math.sqrt(0.5) * c.scale() / 65_536.0 / 1_000;
      default -> c.scale() / 65_536.0;
    };
  }

  /** A modulator has not begun when a note reads what it reads once. */
  private static double operand(int source, int transform, int destination, NoteSituation s) {
    boolean isInverted = (transform & 0x20) != 0;
    boolean isBipolar = (transform & 0x10) != 0;
    int code = transform & 0x0F;
    if (source == SRC_NONE) {
      return isInverted ? -1 : 1;
    }
    NoteSituation.Position at = s.position(source);
    if (at != null) {
      double most = at.values() - 1;
      double x = isInverted ? most - at.value() : at.value();
      return bent(x, most, at.values(), code, isBipolar);
    }
    double x = s.modulator(source);
    return runs(destination) ? bent(isInverted ? 1 - x : x, 1, 1, code, isBipolar) : 0;
  }

  private static double bent(double x, double most, double values, int code, boolean isBipolar) {
    if (!isBipolar) {
      return unipolar(x, most, values, code);
    }
    if (code == TRN_NONE || code == TRN_SWITCH) {
      return 2 * unipolar(x, most, values, code) - 1;
    }
    double v = 2 * x - most;
    return Math.signum(v) * unipolar(Math.abs(v), most, values, code);
  }

  private static double unipolar(double x, double most, double values, int code) {
    double knee = Math.pow(10, -12.0 / 5);
    return switch (code) {
      case TRN_NONE -> x / values;
      case TRN_CONCAVE -> x > most * (1 - knee) ? 1 : -5.0 / 12 * Math.log10(1 - x / most);
      case TRN_CONVEX -> x < most * knee ? 0 : 1 + 5.0 / 12 * Math.log10(x / most);
      default -> x < values / 2 ? 0 : 1;
    };
  }

  /** Returns whether a destination is followed while a note sounds. */
  static boolean runs(int destination) {
    return destination < DST_LFO_FREQUENCY && destination != DST_KEY_NUMBER
        || destination == DST_LFO_FREQUENCY
        || destination == DST_VIB_FREQUENCY
        || destination >= DST_FILTER_CUTOFF;
  }
}
