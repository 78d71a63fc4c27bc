package org.dmus.bank.gm;

import java.util.stream.IntStream;

/** Where an instrument is played: the note ranges that General MIDI 2 recommends, rounded. */
final class NoteRange {
  private static final int KEYS = 4;

  /** Lowest and highest key of programs 1-112, eight programs a row. */
  private static final int[] LIMITS = {
    28, 96, 28, 96, 28, 96, 28, 96, 28, 96, 28, 96, 41, 89, 36, 84, // pianos
    60, 96, 72, 96, 60, 84, 53, 89, 48, 84, 65, 96, 60, 77, 60, 84, // bars and bells
    36, 96, 36, 96, 36, 96, 36, 96, 36, 96, 53, 89, 60, 84, 53, 89, // organs
    40, 84, 40, 84, 40, 86, 40, 86, 40, 86, 40, 86, 40, 86, 40, 86, // guitars
    28, 55, 28, 55, 28, 55, 28, 55, 28, 55, 28, 55, 28, 55, 28, 55, // basses
    55, 96, 48, 84, 36, 72, 28, 55, 28, 96, 28, 96, 36, 96, 36, 57, // strings
    28, 96, 28, 96, 36, 96, 36, 96, 48, 79, 48, 79, 48, 84, 48, 72, // ensembles
    58, 94, 34, 75, 29, 55, 58, 82, 41, 77, 36, 96, 36, 96, 36, 96, // brass
    54, 87, 49, 80, 42, 75, 37, 68, 58, 91, 52, 81, 34, 64, 50, 91, // reeds
    74, 96, 60, 96, 60, 96, 60, 96, 60, 96, 55, 84, 60, 96, 60, 84, // pipes
    36, 96, 36, 96, 36, 96, 36, 96, 36, 96, 36, 96, 36, 96, 36, 96, // leads
    36, 96, 36, 96, 36, 96, 36, 96, 36, 96, 36, 96, 36, 96, 36, 96, // pads
    36, 96, 36, 96, 36, 96, 36, 96, 36, 96, 36, 96, 36, 96, 36, 96, // effects
    48, 77, 48, 84, 50, 79, 55, 84, 48, 79, 36, 77, 55, 96, 48, 72, // ethnic
  };

  private NoteRange() {}

  /** Returns keys from the lowest to the highest of a program, 1-112. */
  static IntStream keys(int program) {
    int low = LIMITS[2 * program - 2];
    int high = LIMITS[2 * program - 1];
    return IntStream.range(0, KEYS).map(i -> low + (high - low) * i / (KEYS - 1));
  }
}
