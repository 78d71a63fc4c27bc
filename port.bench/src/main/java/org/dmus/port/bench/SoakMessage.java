package org.dmus.port.bench;

import java.nio.ByteBuffer;
import org.dmus.client.DMusBuffer;

/** Eight bytes that say who sent them and as which: a system exclusive message. */
final class SoakMessage {
  private static final int BYTES = 8;

  /** Size of its record. */
  static final int RECORD_BYTES = DMusBuffer.recordBytes(BYTES);

  private static final int NUMBER_DIGITS = 5;

  private SoakMessage() {}

  static ByteBuffer buffer(int messages) {
    return DMusBuffer.allocate(messages * RECORD_BYTES);
  }

  /** Appends a message; {@code scratch} holds its bytes meanwhile. */
  static void put(ByteBuffer records, int producer, long number, byte[] scratch) {
    scratch[0] = (byte) 0xF0;
    scratch[1] = (byte) producer;
    for (int digit = 0; digit < NUMBER_DIGITS; digit++) {
      scratch[2 + digit] = (byte) (number >>> 7 * digit & 0x7F);
    }
    scratch[7] = (byte) 0xF7;
    DMusBuffer.put(records, 1, 0, scratch, 0, BYTES);
  }

  static byte[] scratch() {
    return new byte[BYTES];
  }

  static int producer(byte[] message) {
    return message[1];
  }

  static long number(byte[] message) {
    long number = 0;
    for (int digit = NUMBER_DIGITS - 1; digit >= 0; digit--) {
      number = number << 7 | message[2 + digit];
    }
    return number;
  }
}
