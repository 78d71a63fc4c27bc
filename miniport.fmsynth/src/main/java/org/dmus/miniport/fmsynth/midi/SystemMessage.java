package org.dmus.miniport.fmsynth.midi;

/** The system exclusive messages that a General MIDI synthesizer heeds. */
enum SystemMessage {
  /** General MIDI System On or Off, GS Reset, XG System On: everything as at power-on. */
  RESET,
  /** Universal real time, device control, master volume. */
  MASTER_VOLUME,
  /** Everything else. */
  OTHER;

  // -1 stands for any byte: the device, or data.
  private static final int[] GM_SYSTEM = {0xF0, 0x7E, -1, 0x09, -1, 0xF7};
  private static final int[] GS_RESET = {
    0xF0, 0x41, -1, 0x42, 0x12, 0x40, 0x00, 0x7F, 0x00, 0x41, 0xF7
  };
  private static final int[] XG_ON = {0xF0, 0x43, -1, 0x4C, 0x00, 0x00, 0x7E, 0x00, 0xF7};
  private static final int[] VOLUME = {0xF0, 0x7F, -1, 0x04, 0x01, -1, -1, 0xF7};

  /**
   * Names a message.
   *
   * @param bytes from 0xF0 on
   * @param count how many of them are its
   */
  static SystemMessage of(byte[] bytes, int count) {
    if (is(GM_SYSTEM, bytes, count) || is(GS_RESET, bytes, count) || is(XG_ON, bytes, count)) {
      return RESET;
    }
    return is(VOLUME, bytes, count) ? MASTER_VOLUME : OTHER;
  }

  private static boolean is(int[] pattern, byte[] bytes, int count) {
    boolean isSame = count == pattern.length;
    for (int i = 0; isSame && i < count; i++) {
      isSame = pattern[i] < 0 || pattern[i] == (bytes[i] & 0xFF);
    }
    return isSame;
  }
}
