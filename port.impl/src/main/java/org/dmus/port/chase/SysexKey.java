package org.dmus.port.chase;

/**
 * Says which system exclusive messages tell a device something that lasts, and which of them take
 * the place of an earlier one: those of the same length that begin with the same bytes. Universal
 * messages by the MIDI 1.0 tables; Roland and Yamaha data sets by their address; what nobody here
 * understands takes the place of nothing but its like.
 */
final class SysexKey {
  /** It tells nothing that lasts: requests, answers, transport, time code. */
  static final int NO_STATE = 0;

  /** It resets the device: what was told before is forgotten. */
  static final int RESET = -1;

  private static final int SHORTEST = 5;
  private static final int GS = 0x42;
  private static final int XG = 0x4C;

  private SysexKey() {}

  /**
   * Classifies a message.
   *
   * @param m holds its first 16 bytes, or all when it is shorter
   * @param length its length, F0 and F7 included
   * @return {@link #NO_STATE}, {@link #RESET}, or how many of its bytes name what it is about
   */
  static int of(byte[] m, int length) {
    if (length < SHORTEST) {
      return NO_STATE;
    }
    int key =
        switch (m[1]) {
          case 0x7E -> nonRealTime(m, length);
          case 0x7F -> realTime(m, length);
          case 0x41 -> roland(m, length);
          case 0x43 -> yamaha(m, length);
          default -> length;
        };
    return Math.min(key, length);
  }

  private static int nonRealTime(byte[] m, int length) {
    return switch (m[3]) {
      case 8 -> tuning(m, length);
      case 9 -> m[4] >= 1 && m[4] <= 3 ? RESET : NO_STATE;
      case 10 -> m[4] >= 1 && m[4] <= 4 ? length : NO_STATE; // DLS and its voice allocation
      default -> NO_STATE;
    };
  }

  private static int realTime(byte[] m, int length) {
    return switch (m[3]) {
      case 4 -> m[4] <= 4 ? 5 : effect(m, length);
      case 8 -> tuning(m, length);
      case 9 -> destination(m, length);
      case 10 -> length == 10 ? 8 : length;
      default -> NO_STATE;
    };
  }

  /** One parameter of a byte in one slot (GM2 04 05); of several the whole says which. */
  private static int effect(byte[] m, int length) {
    return m[4] == 5 && length == 13 && m[5] == 1 && m[6] == 1 && m[7] == 1 ? 11 : length;
  }

  /** One destination of a controller; of several the whole says which. */
  private static int destination(byte[] m, int length) {
    int pair = m[4] == 3 ? 7 : 6;
    return length == pair + 3 ? pair + 1 : length;
  }

  /** MIDI tuning: 0 and 3 are requests. */
  private static int tuning(byte[] m, int length) {
    return switch (m[4]) {
      case 1 -> 6;
      case 2 -> length == 12 ? 8 : length;
      case 4, 5, 6 -> 7;
      case 7 -> length == 13 ? 9 : length;
      case 8, 9 -> 8;
      default -> NO_STATE;
    };
  }

  /**
   * Data set 1 is state; model ids of several bytes begin with zeros. What has a wrong checksum no
   * device takes, and it takes the place of nothing.
   */
  private static int roland(byte[] m, int length) {
    int model = 3;
    while (model < 6 && m[model] == 0) {
      model++;
    }
    if (m[model + 1] != 0x12) {
      return NO_STATE;
    }
    int address = model + 2;
    if (length <= m.length && sum(m, address, length - 1) != 0) {
      return NO_STATE;
    }
    boolean short3 = m[model] == GS || m[model] == 0x45 || m[model] == 0x14 || m[model] == 0x16;
    boolean reset =
        m[model] == GS && m[address] == 0x40 && m[address + 1] == 0 && m[address + 2] == 0x7F;
    return reset ? RESET : address + (short3 ? 3 : 4);
  }

  private static int sum(byte[] m, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += m[i];
    }
    return sum & 0x7F;
  }

  /** 1n are parameter changes, 0n bulk dumps, 2n and 3n requests. */
  private static int yamaha(byte[] m, int length) {
    boolean xg = m[3] == XG;
    return switch (m[2] & 0x70) {
      case 0x10 -> xg ? xgParameter(m) : length - 2;
      case 0 -> xg ? 9 : 6;
      default -> NO_STATE;
    };
  }

  private static int xgParameter(byte[] m) {
    boolean reset = m[4] == 0 && m[5] == 0 && (m[6] == 0x7E || m[6] == 0x7F);
    return reset ? RESET : 7;
  }
}
