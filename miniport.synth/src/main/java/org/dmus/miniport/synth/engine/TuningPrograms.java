package org.dmus.miniport.synth.engine;

import java.util.Arrays;

/**
 * The tunings of the MIDI Tuning Standard, by bank and program: cents from equal temperament for
 * each key. Those that were never sent are equal temperament. As many as there is room for;
 * allocates nothing after construction. Audio thread only.
 */
final class TuningPrograms {
  /** How many can be kept: one for each part. */
  static final int CAPACITY = 16;

  private static final int KEYS = 128;

  private final int[] numbers = new int[CAPACITY];
  private final float[][] tables = new float[CAPACITY][KEYS];
  private int count;

  /** Returns the tuning of a program; null when it was never sent. */
  float[] find(int bank, int program) {
    int number = bank << 7 | program;
    for (int i = 0; i < count; i++) {
      if (numbers[i] == number) {
        return tables[i];
      }
    }
    return null;
  }

  /** Returns the tuning of a program to be changed; null when there is no room for one more. */
  float[] change(int bank, int program) {
    float[] known = find(bank, program);
    if (known != null || count == CAPACITY) {
      return known;
    }
    numbers[count] = bank << 7 | program;
    Arrays.fill(tables[count], 0);
    return tables[count++];
  }
}
