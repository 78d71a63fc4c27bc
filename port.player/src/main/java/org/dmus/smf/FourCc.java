package org.dmus.smf;

import java.nio.charset.StandardCharsets;

/** Chunk identifiers and the integers around them. */
final class FourCc {
  static final byte[] MTHD = ascii("MThd");
  static final byte[] MTRK = ascii("MTrk");
  static final byte[] RIFF = ascii("RIFF");
  static final byte[] RMID = ascii("RMID");
  static final byte[] DATA = ascii("data");

  private FourCc() {}

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static boolean startsWith(byte[] file, int at, byte[] id) {
    if (at < 0 || at > file.length - id.length) {
      return false;
    }
    for (int i = 0; i < id.length; i++) {
      if (file[at + i] != id[i]) {
        return false;
      }
    }
    return true;
  }

  /** First place at or after {@code from} where the identifier stands, or {@code end}. */
  static int find(byte[] file, int from, int end, byte[] id) {
    for (int at = from; at <= end - id.length; at++) {
      if (startsWith(file, at, id)) {
        return at;
      }
    }
    return end;
  }

  /** True when four printable characters stand here, as chunk identifiers are. */
  static boolean isPrintable(byte[] file, int at) {
    for (int i = at; i < at + 4; i++) {
      if (i >= file.length || file[i] < 0x20 || file[i] == 0x7F) {
        return false;
      }
    }
    return true;
  }

  static String text(byte[] file, int at) {
    return new String(file, at, 4, StandardCharsets.US_ASCII);
  }

  /** The identifier that an integer holds, first character highest. */
  static String text(int id) {
    byte[] characters = {(byte) (id >> 24), (byte) (id >> 16), (byte) (id >> 8), (byte) id};
    return new String(characters, StandardCharsets.US_ASCII);
  }

  static int uint16BigEndian(byte[] file, int at) {
    return (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
  }

  static long uint32BigEndian(byte[] file, int at) {
    return (long) uint16BigEndian(file, at) << 16 | uint16BigEndian(file, at + 2);
  }

  static long uint32LittleEndian(byte[] file, int at) {
    return Integer.toUnsignedLong(Integer.reverseBytes((int) uint32BigEndian(file, at)));
  }
}
