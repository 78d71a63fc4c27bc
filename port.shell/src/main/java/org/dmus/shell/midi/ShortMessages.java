package org.dmus.shell.midi;

/** Lengths of MIDI messages, and the words for those of the system. */
final class ShortMessages {
  private ShortMessages() {}

  /**
   * Returns how long a message is, bytes.
   *
   * @param status its status byte, not system exclusive
   */
  static int length(int status) {
    return switch (status < 0xF0 ? status & 0xF0 : status) {
      case 0xC0, 0xD0, 0xF1, 0xF3 -> 2;
      case 0x80, 0x90, 0xA0, 0xB0, 0xE0, 0xF2 -> 3;
      default -> 1;
    };
  }

  /** Returns the two data bytes of a message as one number of 14 bits. */
  static int word(byte[] message) {
    return message[1] & 0x7F | (message[2] & 0x7F) << 7;
  }

  /**
   * Returns what a system message says.
   *
   * @param status its status byte, from 0xF1 on
   * @param message its bytes
   */
  static String system(int status, byte[] message) {
    return switch (status) {
      case 0xF1 -> "time code quarter frame " + message[1];
      case 0xF2 -> "song position " + word(message);
      case 0xF3 -> "song select " + message[1];
      case 0xF6 -> "tune request";
      case 0xF8 -> "clock";
      case 0xFA -> "start";
      case 0xFB -> "continue";
      case 0xFC -> "stop";
      case 0xFE -> "active sensing";
      case 0xFF -> "reset";
      default -> "undefined %02X".formatted(status);
    };
  }
}
