package org.dmus.picture.sound;

import org.dmus.picture.canvas.Theme;

/** Colours for levels, even in brightness: from the dark of silence to the light of full scale. */
final class HeatScale {
  static final int FLOOR_DB = -100;
  private static final int[] COLOURS = {
    0x08060F, 0x1B0F45, 0x46107B, 0x7A1F83, 0xAE3472, 0xDC5448, 0xF5862A, 0xFBC13D, 0xFCFBC8
  };

  /** So few that a picture, its letters included, does with a palette. */
  private static final int STEPS = 150;

  private HeatScale() {}

  static int colour(double db) {
    double whole = Math.max(0, Math.min(1, 1 - db / FLOOR_DB));
    double part = Math.rint(STEPS * whole) / STEPS;
    double place = part * (COLOURS.length - 1);
    int below = Math.min((int) place, COLOURS.length - 2);
    return Theme.mix(COLOURS[below], COLOURS[below + 1], place - below);
  }
}
