package org.dmus.smf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text of meta events. SMF 1.0 names no character set beyond ASCII. */
final class SmfText {
  private static final int MAX_BYTES = 4096;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\x80-\\x9f]+");

  private SmfText() {}

  /** UTF-8 when it is that, else Latin-1; control characters, which could steer a terminal, go. */
  static String decode(byte[] bytes, int offset, int length) {
    int taken = Math.min(length, MAX_BYTES);
    String text = decode(StandardCharsets.UTF_8, bytes, offset, taken);
    if (text == null) {
      text = new String(bytes, offset, taken, StandardCharsets.ISO_8859_1);
    }
    return CONTROLS.matcher(text).replaceAll(" ").strip();
  }

  private static String decode(Charset charset, byte[] bytes, int offset, int length) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length)).toString();
    } catch (CharacterCodingException notThisCharset) {
      return null;
    }
  }
}
