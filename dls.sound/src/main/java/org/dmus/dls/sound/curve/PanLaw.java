package org.dmus.dls.sound.curve;

/** The constant-power pan law of DLS 2.2 §1.7.1: left cos, right sin of a quarter circle. */
public final class PanLaw {
  private static final int STEPS = 1024;
  private static final float[] LEFT = left();

  private PanLaw() {}

  /** Returns the left factor of a pan position, -0.5 left .. 0.5 right, clamped. */
  public static float left(float pan) {
    float x = (Math.max(-0.5f, Math.min(0.5f, pan)) + 0.5f) * STEPS;
    int step = Math.min(STEPS - 1, (int) x);
    return LEFT[step] + (x - step) * (LEFT[step + 1] - LEFT[step]);
  }

  /** Returns the right factor of a pan position. */
  public static float right(float pan) {
    return left(-pan);
  }

  private static float[] left() {
    float[] table = new float[STEPS + 1];
    for (int i = 0; i < STEPS; i++) {
      table[i] = (float) StrictMath.cos(Math.PI / 2 * i / STEPS);
    }
    return table;
  }
}
