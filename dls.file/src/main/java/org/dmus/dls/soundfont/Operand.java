package org.dmus.dls.soundfont;

import org.dmus.dls.Articulator;

/**
 * A source operator of a modulator (§8.2.1) in terms of connection blocks.
 *
 * @param source a {@code CONN_SRC_*} number
 * @param transform the six transform bits of a block: code, bipolar, inverted
 */
record Operand(int source, int transform) {

  /** Full scale. */
  static final Operand FULL = new Operand(Articulator.SRC_NONE, 0);

  /** An operator that the standard does not have; the modulator is to be ignored (§8.2.1). */
  static final Operand UNKNOWN = new Operand(-1, 0);

  private static final int CC = 1 << 7;
  private static final int NEGATIVE = 1 << 8;
  private static final int BIPOLAR = 1 << 9;
  private static final int TYPE_SHIFT = 10;
  private static final int BLOCK_BIPOLAR = 1 << 4;
  private static final int BLOCK_INVERTED = 1 << 5;

  static Operand of(int operator) {
    int number = operator & 0x7F;
    int source = (operator & CC) != 0 ? controller(number) : general(number);
    int type = operator >> TYPE_SHIFT;
    if (source < 0 || type > Articulator.TRN_SWITCH) {
      return UNKNOWN;
    }
    int bipolar = (operator & BIPOLAR) != 0 ? BLOCK_BIPOLAR : 0;
    int inverted = (operator & NEGATIVE) != 0 ? BLOCK_INVERTED : 0;
    return source == Articulator.SRC_NONE ? FULL : new Operand(source, type | bipolar | inverted);
  }

  private static int general(int number) {
    return switch (number) {
      case 0 -> Articulator.SRC_NONE;
      case 2 -> Articulator.SRC_KEY_ON_VELOCITY;
      case 3 -> Articulator.SRC_KEY_NUMBER;
      case 10 -> Articulator.SRC_POLY_PRESSURE;
      case 13 -> Articulator.SRC_CHANNEL_PRESSURE;
      case 14 -> Articulator.SRC_PITCH_WHEEL;
      case 16 -> Articulator.SRC_RPN0;
      default -> -1;
    };
  }

  /** Bank selects, data entry, parameter numbers and channel modes are no sources (§8.2.1). */
  private static int controller(int number) {
    boolean reserved =
        number == 0
            || number == 6
            || number == 32
            || number == 38
            || number >= 98 && number <= 101
            || number >= 120;
    return reserved ? -1 : Articulator.SRC_CC + number;
  }

  boolean isKnown() {
    return source >= 0;
  }

  boolean isFull() {
    return source == Articulator.SRC_NONE;
  }

  /** Returns the value that the operand has for ever when its source is fixed to one. */
  double at(int value) {
    int x = (transform & BLOCK_INVERTED) != 0 ? 127 - value : value;
    int code = transform & 0xF;
    if ((transform & BLOCK_BIPOLAR) == 0) {
      return curve(x, code);
    }
    if (code == Articulator.TRN_CONCAVE || code == Articulator.TRN_CONVEX) {
      int v = 2 * x - 127;
      return Math.signum(v) * curve(Math.abs(v), code);
    }
    return 2 * curve(x, code) - 1;
  }

  private static double curve(int x, int code) {
    return switch (code) {
      case Articulator.TRN_CONCAVE ->
          x >= 127 ? 1 : Math.min(1, -5.0 / 12 * StrictMath.log10(1 - x / 127.0));
      case Articulator.TRN_CONVEX ->
          x <= 0 ? 0 : Math.max(0, 1 + 5.0 / 12 * StrictMath.log10(x / 127.0));
      case Articulator.TRN_SWITCH -> x < 64 ? 0 : 1;
      default -> x / 128.0;
    };
  }
}
