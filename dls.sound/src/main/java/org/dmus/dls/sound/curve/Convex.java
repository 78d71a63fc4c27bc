package org.dmus.dls.sound.curve;

/** The convex curve of a whole stage, 0 to 1 (SoundFont 2.04 §9.5.3): {@code 1 + 5/12 log10 x}. */
public final class Convex {
  private static final int STEPS = 1024;
  private static final float[] TABLE = table();

  private Convex() {}

  /** Returns the height of the curve. [data path] */
  public static float at(float x) {
    float place = Math.max(0, Math.min(1, x)) * STEPS;
    int step = Math.min(STEPS - 1, (int) place);
    return TABLE[step] + (place - step) * (TABLE[step + 1] - TABLE[step]);
  }

  private static float[] table() {
    float[] table = new float[STEPS + 1];
    for (int i = 1; i <= STEPS; i++) {
      table[i] = (float) Math.max(0, 1 + 5.0 / 12 * StrictMath.log10(i / (double) STEPS));
    }
    return table;
  }
}
