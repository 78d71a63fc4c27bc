package org.dmus.dls.sound.curve;

/** A sine whose phase is a 32-bit integer: 2^32 is one cycle. */
public final class Sine {
  private static final int BITS = 10;
  private static final int SHIFT = 32 - BITS;
  private static final float FRACTION = 1f / (1 << SHIFT);
  private static final float[] TABLE = table();

  private Sine() {}

  /** Returns the sine of a phase, -1..1. */
  public static float at(int phase) {
    int step = phase >>> SHIFT;
    float low = TABLE[step];
    return low + (phase & ((1 << SHIFT) - 1)) * FRACTION * (TABLE[step + 1] - low);
  }

  private static float[] table() {
    float[] table = new float[(1 << BITS) + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = (float) StrictMath.sin(2 * Math.PI * i / (1 << BITS));
    }
    return table;
  }
}
