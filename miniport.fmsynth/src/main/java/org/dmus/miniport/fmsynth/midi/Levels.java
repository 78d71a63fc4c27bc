package org.dmus.miniport.fmsynth.midi;

import org.dmus.miniport.fmsynth.chip.Channel;

/** How loud and where, by tables of the controllers' values. */
final class Levels {
  /** Attenuation of 0: beyond what is heard. */
  private static final int SILENCE = 511;

  private static final double DB_PER_STEP = 0.1875;
  private static final int HIGHEST = 127;
  private static final int[] ATTENUATIONS = new int[HIGHEST + 1];
  private static final int[] SIDES = new int[HIGHEST + 1];

  static {
    ATTENUATIONS[0] = SILENCE;
    for (int i = 1; i <= HIGHEST; i++) {
      double db = -40 * StrictMath.log10(i / (double) HIGHEST);
      ATTENUATIONS[i] = (int) Math.round(db / DB_PER_STEP);
    }
    for (int i = 0; i <= HIGHEST; i++) {
      double angle = Math.max(i - 1, 0) * Math.PI / (2 * (HIGHEST - 1));
      SIDES[i] = (int) Math.round(Channel.FULL_SIDE * StrictMath.sin(angle));
    }
  }

  private Levels() {}

  /** Returns the attenuation of a velocity, volume or expression, in steps of 0.1875 dB. */
  static int attenuation(int value) {
    return ATTENUATIONS[value];
  }

  /** Returns how much of constant power is right of a pan position, 0..256. */
  static int right(int pan) {
    return SIDES[pan];
  }

  /** Returns how much is left. */
  static int left(int pan) {
    return SIDES[HIGHEST + 1 - Math.max(pan, 1)];
  }
}
