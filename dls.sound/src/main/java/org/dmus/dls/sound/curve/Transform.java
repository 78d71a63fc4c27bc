package org.dmus.dls.sound.curve;

/**
 * Normalises a source and bends it (DLS 2.2 §1.14.4, §9.2 of the standard's transforms table).
 *
 * <p>A transform is a 6-bit number: bits 0-3 the code (0 linear, 1 concave, 2 convex, 3 switch),
 * bit 4 bipolar, bit 5 inverted - the upper six bits of an {@code art2} transform field.
 */
public final class Transform {

  /** Bit of a source that runs from -1 to 1. */
  public static final int BIPOLAR = 0x10;

  /** Bit of a source that runs downwards. */
  public static final int INVERTED = 0x20;

  private static final int CODE = 0x0F;
  private static final int SWITCH = 3;
  private static final double KNEE = StrictMath.pow(10, -2.4);
  private static final float[] SEVEN_BIT = sevenBit();

  private Transform() {}

  /** Normalises a 7-bit value. */
  public static float ofSevenBit(int value, int transform) {
    return SEVEN_BIT[(transform & 0x3F) << 7 | value & 0x7F];
  }

  /**
   * Normalises a controller-like value.
   *
   * @param value 0..{@code range - 1}
   * @param range number of values: 128 or 16384
   * @param transform the transform
   * @return 0..1, or -1..1 when bipolar
   */
  public static double apply(double value, int range, int transform) {
    double max = range - 1;
    double x = (transform & INVERTED) != 0 ? max - value : value;
    if ((transform & BIPOLAR) == 0) {
      return curve(x, max, transform & CODE);
    }
    int code = transform & CODE;
    if (code == 1 || code == 2) {
      double v = 2 * x - max;
      return Math.signum(v) * curve(Math.abs(v), max, code);
    }
    return 2 * curve(x, max, code) - 1;
  }

  /** Normalises a modulator that already runs from 0 to 1. */
  public static double applyToUnit(double value, int transform) {
    double x = (transform & INVERTED) != 0 ? 1 - value : value;
    int code = transform & CODE;
    boolean bipolar = (transform & BIPOLAR) != 0;
    if (code == 0) {
      return bipolar ? 2 * x - 1 : x;
    }
    if (code == SWITCH) {
      return x >= 0.5 ? 1 : bipolar ? -1 : 0;
    }
    double v = bipolar ? Math.abs(2 * x - 1) : x;
    double bent = curve(v * 127, 127, code);
    return bipolar ? Math.signum(2 * x - 1) * bent : bent;
  }

  private static double curve(double x, double max, int code) {
    return switch (code) {
      case 1 -> x >= max * (1 - KNEE) ? 1 : -5.0 / 12 * StrictMath.log10(1 - x / max);
      case 2 -> x <= max * KNEE ? 0 : 1 + 5.0 / 12 * StrictMath.log10(x / max);
      case SWITCH -> x < (max + 1) / 2 ? 0 : 1;
      default -> x / (max + 1);
    };
  }

  private static float[] sevenBit() {
    float[] table = new float[64 * 128];
    for (int i = 0; i < table.length; i++) {
      table[i] = (float) apply(i & 0x7F, 128, i >> 7);
    }
    return table;
  }
}
