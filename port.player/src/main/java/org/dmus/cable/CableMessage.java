package org.dmus.cable;

import java.nio.ByteBuffer;

/**
 * A message that no device acts on, with a number: system exclusive of the id for research, 7D, and
 * the letters D and C.
 */
final class CableMessage {
  static final int BYTES = 7;

  /** How many numbers there are. */
  static final int NUMBERS = 1 << 14;

  private static final byte[] HEAD = {(byte) 0xF0, 0x7D, 'D', 'C'};
  private static final byte END = (byte) 0xF7;
  private static final int DATA_BITS = 7;
  private static final int DATA = 0x7F;

  private CableMessage() {}

  static byte[] of(int number) {
    return new byte[] {
      HEAD[0], HEAD[1], HEAD[2], HEAD[3], (byte) (number >> DATA_BITS), (byte) (number & DATA), END
    };
  }

  /** Returns the number of a message, or -1 when it is another. */
  static int number(ByteBuffer message) {
    byte[] bytes = new byte[BYTES];
    if (message.remaining() != BYTES) {
      return -1;
    }
    message.get(bytes);
    for (int i = 0; i < HEAD.length; i++) {
      if (bytes[i] != HEAD[i]) {
        return -1;
      }
    }
    return bytes[HEAD.length] << DATA_BITS | bytes[HEAD.length + 1];
  }
}
