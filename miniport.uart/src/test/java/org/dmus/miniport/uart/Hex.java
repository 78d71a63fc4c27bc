package org.dmus.miniport.uart;

import java.util.HexFormat;

/** Bytes as people write MIDI: {@code 90 3C 64}. */
final class Hex {

  private static final HexFormat FORMAT = HexFormat.ofDelimiter(" ").withUpperCase();

  private Hex() {}

  static byte[] bytes(String text) {
    return FORMAT.parseHex(text);
  }

  static String text(byte[] bytes) {
    return FORMAT.formatHex(bytes);
  }
}
