package org.dmus.tck.miniport;

/** MIDI messages to play. */
final class Messages {
  private static final byte NON_COMMERCIAL = 0x7D;

  private Messages() {}

  /** Returns a system exclusive message for nobody, of some length, at least 2 bytes. */
  static byte[] sysex(int length) {
    byte[] message = new byte[length];
    for (int i = 1; i < length - 1; i++) {
      message[i] = i == 1 ? NON_COMMERCIAL : (byte) (i & 0x7F);
    }
    message[0] = (byte) 0xF0;
    message[length - 1] = (byte) 0xF7;
    return message;
  }

  /** Returns a volume controller; the value tells one from the next. */
  static byte[] control(int value) {
    return new byte[] {(byte) 0xB0, 7, (byte) (value & 0x7F)};
  }
}
