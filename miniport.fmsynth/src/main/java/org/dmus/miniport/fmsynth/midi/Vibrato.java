package org.dmus.miniport.fmsynth.midi;

/** What the modulation wheel does: a vibrato of 5.5 Hz, up to half a semitone either way. */
final class Vibrato {
  /** Ticks of 64 samples: 49,716 / 64 / 141 = 5.5 Hz. */
  private static final int PERIOD = 141;

  private static final int DEPTH_CENTS = 50;
  private static final int HIGHEST = 127;
  private static final int[] CENTS = new int[PERIOD];

  static {
    for (int i = 0; i < PERIOD; i++) {
      CENTS[i] = (int) Math.round(HIGHEST * DEPTH_CENTS * StrictMath.sin(2 * Math.PI * i / PERIOD));
    }
  }

  private Vibrato() {}

  /** Returns by how many cents it is off. */
  static int cents(int wheel, long tick) {
    return wheel == 0 ? 0 : CENTS[(int) (tick % PERIOD)] * wheel / (HIGHEST * HIGHEST);
  }
}
