package org.dmus.shell.pin;

import java.nio.ByteBuffer;

/**
 * A message that no device acts on, with a number: system exclusive of the id for research, 7D, and
 * the letters D and M.
 */
final class PingMessage {
  static final int BYTES = 7;
  private static final byte[] HEAD = {(byte) 0xF0, 0x7D, 'D', 'M'};
  private static final int DATA_BITS = 7;
  private static final int DATA = 0x7F;

  private PingMessage() {}

  static byte[] of(int number) {
    return new byte[] {
      HEAD[0],
      HEAD[1],
      HEAD[2],
      HEAD[3],
      (byte) (number >> DATA_BITS),
      (byte) (number & DATA),
      (byte) 0xF7
    };
  }

  /** Returns the number of a message, or -1 when it is another. Allocates nothing. */
  static int number(byte[] bytes, int length) {
    if (length != BYTES) {
      return -1;
    }
    for (int i = 0; i < HEAD.length; i++) {
      if (bytes[i] != HEAD[i]) {
        return -1;
      }
    }
    return bytes[HEAD.length] << DATA_BITS | bytes[HEAD.length + 1];
  }

  static int number(ByteBuffer records, int at, int length) {
    byte[] bytes = new byte[BYTES];
    records.get(at, bytes, 0, Math.min(BYTES, length));
    return number(bytes, length);
  }
}
