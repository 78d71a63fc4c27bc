package org.dmus.shell.midi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.dmus.shell.Misuse;

/** MIDI messages typed as bytes: {@code 90 3C 64}, {@code F0 7E 7F 06 01 F7}. */
final class HexBytes {
  private static final int SYSEX = 0xF0;
  private static final int SYSEX_END = 0xF7;

  private final byte[] bytes;
  private int at;

  private HexBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  static boolean looksLike(List<String> words) {
    return words.stream().allMatch(word -> digits(word).matches("([0-9A-Fa-f]{2})+"));
  }

  private static String digits(String word) {
    return word.toLowerCase(Locale.ROOT).startsWith("0x") ? word.substring(2) : word;
  }

  /**
   * Returns the messages, one or more.
   *
   * @throws Misuse when one is not whole
   */
  static List<byte[]> parse(List<String> words) {
    StringBuilder all = new StringBuilder();
    words.forEach(word -> all.append(digits(word)));
    return new HexBytes(HexFormat.of().parseHex(all)).messages();
  }

  private List<byte[]> messages() {
    List<byte[]> messages = new ArrayList<>();
    while (at < bytes.length) {
      int end = end();
      messages.add(Arrays.copyOfRange(bytes, at, end));
      at = end;
    }
    return messages;
  }

  private int end() {
    int status = bytes[at] & 0xFF;
    if (status < 0x80 || status == SYSEX_END) {
      throw new Misuse(shown(at, at + 1) + ": begins no message; the first byte is 80..FF, not F7");
    }
    return status == SYSEX ? endOfSysex() : endOfShort(ShortMessages.length(status));
  }

  private int endOfSysex() {
    for (int i = at + 1; i < bytes.length; i++) {
      if (bytes[i] == (byte) SYSEX_END) {
        return i + 1;
      }
      requireData(i, "F7 ends a system exclusive message");
    }
    throw new Misuse(shown(at, bytes.length) + ": has no end; append F7");
  }

  private int endOfShort(int length) {
    int end = at + length;
    if (end > bytes.length) {
      throw new Misuse(
          shown(at, bytes.length) + ": is cut off; such a message has " + length + " bytes");
    }
    for (int i = at + 1; i < end; i++) {
      requireData(i, "such a message has " + length + " bytes");
    }
    return end;
  }

  private void requireData(int index, String cure) {
    if (bytes[index] < 0) {
      throw new Misuse(
          shown(at, index + 1) + ": " + shown(index, index + 1) + " is no data byte; " + cure);
    }
  }

  private String shown(int from, int to) {
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, from, to);
  }
}
