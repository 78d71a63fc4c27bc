package org.dmus.smf;

/** Lengths of MIDI 1.0 messages. */
public final class MidiBytes {
  private MidiBytes() {}

  /**
   * Returns the number of data bytes that follow a status byte.
   *
   * @param status 80..FF
   * @return 0..2; 0 for system exclusive, whose length is open
   */
  public static int dataLength(int status) {
    return switch (status >> 4) {
      case 0xC, 0xD -> 1;
      case 0xF -> systemDataLength(status);
      default -> 2;
    };
  }

  private static int systemDataLength(int status) {
    return switch (status) {
      case 0xF1, 0xF3 -> 1;
      case 0xF2 -> 2;
      default -> 0;
    };
  }
}
