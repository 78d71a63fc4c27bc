package org.dmus.miniport.synth.engine;

/**
 * Which messages only move something, and so may act at the end of a line that others began: bends,
 * pressure, controllers but for those that begin or end notes.
 */
final class Gradual {
  private static final int SUSTAIN = 64;
  private static final int SOSTENUTO = 66;
  private static final int FIRST_MODE = 120;

  private Gradual() {}

  /** Returns whether a message, status in the lowest byte, may act a control block later. */
  static boolean is(int message) {
    int first = message >>> 8 & 0x7F;
    return switch (message & 0xF0) {
      case 0xA0, 0xD0, 0xE0 -> true;
      case 0xB0 -> first != SUSTAIN && first != SOSTENUTO && first < FIRST_MODE;
      default -> false;
    };
  }
}
