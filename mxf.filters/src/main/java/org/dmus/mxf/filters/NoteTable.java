package org.dmus.mxf.filters;

import java.util.Arrays;

/** What became of each note that sounds, so that its end goes the same way. */
final class NoteTable {
  /** The note does not sound. */
  static final int NONE = 0;

  private static final int GROUPS = 16;
  private static final int CHANNELS = 16;
  private static final int KEYS = 128;

  private final short[] fates = new short[GROUPS * CHANNELS * KEYS];

  private static int index(int group, int channel, int key) {
    return ((group % GROUPS) * CHANNELS + channel) * KEYS + key;
  }

  /** Notes what became of a note: any number of 1..32,767. */
  void begin(int group, int channel, int key, int fate) {
    fates[index(group, channel, key)] = (short) fate;
  }

  /** Returns what became of a note, or {@link #NONE}. */
  int fate(int group, int channel, int key) {
    return fates[index(group, channel, key)];
  }

  /** Forgets a note. */
  void end(int group, int channel, int key) {
    fates[index(group, channel, key)] = NONE;
  }

  /** Forgets the notes of a channel. */
  void endAll(int group, int channel) {
    int first = index(group, channel, 0);
    Arrays.fill(fates, first, first + KEYS, (short) NONE);
  }

  void clear() {
    Arrays.fill(fates, (short) NONE);
  }
}
