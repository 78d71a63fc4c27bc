package org.dmus.miniport.synth.engine;

import org.dmus.ks.MissingProgram;

/**
 * The programs that notes asked for and that no bank had, in the order in which they were missed
 * first. Bounded; allocates nothing after construction. Same thread as the synthesizer.
 */
public final class MissingPrograms {
  private final int[] patches = new int[MissingProgram.MOST];
  private final long[] notes = new long[MissingProgram.MOST];
  private int count;

  MissingPrograms() {}

  /** Counts a note; one of a program too many is not counted here. */
  void note(int patch) {
    int at = 0;
    while (at < count && patches[at] != patch) {
      at++;
    }
    if (at == patches.length) {
      return;
    }
    if (at == count) {
      patches[at] = patch;
      notes[at] = 0;
      count++;
    }
    notes[at]++;
  }

  void clear() {
    count = 0;
  }

  /** Returns how many there are. */
  public int count() {
    return count;
  }

  /** Returns one of them, 0 the first. Allocates. */
  public MissingProgram get(int index) {
    return MissingProgram.of(patches[index], notes[index]);
  }
}
