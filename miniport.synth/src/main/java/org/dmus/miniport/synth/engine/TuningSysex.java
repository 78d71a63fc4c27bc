package org.dmus.miniport.synth.engine;

import java.util.Arrays;

/**
 * The MIDI Tuning Standard (MMA CA-020, CA-021, RP-020): dumps of tuning programs, changes of
 * single keys, scale tuning. What is real-time is heard on notes that sound. The checksums of dumps
 * are not looked at: devices disagree on what they cover. Audio thread only.
 */
final class TuningSysex {
  private static final int KEYS = 128;
  private static final int OCTAVE = 12;
  private static final int NAME = 16;
  private static final float CENTS_A_FRACTION = 100f / (1 << 14);
  private static final float CENTS_OF_TWO_BYTES = 100f / (1 << 13);
  private static final int CENTRE_14 = 1 << 13;
  private static final int CENTRE = 64;
  private static final int UNCHANGED = 0x7F;

  private final GroupControl control;

  TuningSysex(GroupControl control) {
    this.control = control;
  }

  Outcome apply(ChannelGroup group, SysexMessage m, boolean realTime) {
    return switch (m.at(4)) {
      case 1 -> Outcome.good(dump(group, m, 0, m.at(5), 6 + NAME));
      case 2 -> Outcome.good(keys(group, m, 0, m.at(5), 6, realTime));
      case 4 -> Outcome.good(dump(group, m, m.at(5), m.at(6), 7 + NAME));
      case 5 -> Outcome.good(octaveDump(group, m, 1));
      case 6 -> Outcome.good(octaveDump(group, m, 2));
      case 7 -> Outcome.good(keys(group, m, m.at(5), m.at(6), 7, realTime));
      case 8 -> Outcome.good(scale(group, m, 1, realTime));
      case 9 -> Outcome.good(scale(group, m, 2, realTime));
      default -> Outcome.UNSUPPORTED;
    };
  }

  private boolean dump(ChannelGroup group, SysexMessage m, int bank, int program, int from) {
    if (!m.has(from, from + 3 * KEYS)) {
      return false;
    }
    float[] table = group.tunings.change(bank, program);
    for (int key = 0; table != null && key < KEYS; key++) {
      set(table, key, m, from + 3 * key);
    }
    control.tuningsChanged(group, false);
    return table != null;
  }

  private boolean keys(
      ChannelGroup group, SysexMessage m, int bank, int program, int countAt, boolean realTime) {
    int count = m.at(countAt);
    if (!m.has(countAt + 1, countAt + 1 + 4 * count)) {
      return false;
    }
    float[] table = group.tunings.change(bank, program);
    for (int i = 0; table != null && i < count; i++) {
      int at = countAt + 1 + 4 * i;
      set(table, m.at(at), m, at + 1);
    }
    control.tuningsChanged(group, realTime);
    return table != null;
  }

  /** A semitone and fourteen bits of the way to the next; all ones leave the key as it is. */
  private static void set(float[] table, int key, SysexMessage m, int at) {
    int semitone = m.at(at);
    int fraction = m.at(at + 1) << 7 | m.at(at + 2);
    if (semitone != UNCHANGED || fraction != (1 << 14) - 1) {
      table[key] = 100f * (semitone - key) + CENTS_A_FRACTION * fraction;
    }
  }

  private boolean octaveDump(ChannelGroup group, SysexMessage m, int bytes) {
    int from = 7 + NAME;
    if (!m.has(from, from + OCTAVE * bytes)) {
      return false;
    }
    float[] table = group.tunings.change(m.at(5), m.at(6));
    if (table != null) {
      Arrays.fill(table, 0);
      for (int key = 0; key < KEYS; key++) {
        table[key] = cents(m, from + key % OCTAVE * bytes, bytes);
      }
    }
    control.tuningsChanged(group, false);
    return table != null;
  }

  private boolean scale(ChannelGroup group, SysexMessage m, int bytes, boolean realTime) {
    int from = 8;
    if (!m.has(from, from + OCTAVE * bytes)) {
      return false;
    }
    int channels = m.at(7) | m.at(6) << 7 | m.at(5) << 14;
    for (Part part : group.parts) {
      if (part.receives < 16 && (channels >> part.receives & 1) != 0) {
        scale(part, m, from, bytes, realTime);
      }
    }
    return true;
  }

  private void scale(Part part, SysexMessage m, int from, int bytes, boolean realTime) {
    for (int i = 0; i < OCTAVE; i++) {
      part.state.tuning.scale(i, cents(m, from + i * bytes, bytes));
    }
    control.retune(part, realTime);
  }

  private static float cents(SysexMessage m, int at, int bytes) {
    return bytes == 1
        ? m.at(at) - CENTRE
        : CENTS_OF_TWO_BYTES * ((m.at(at) << 7 | m.at(at + 1)) - CENTRE_14);
  }
}
