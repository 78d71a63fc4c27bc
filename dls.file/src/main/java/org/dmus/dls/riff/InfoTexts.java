package org.dmus.dls.riff;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsInfo;

/** Reads the texts of an INFO list. */
public final class InfoTexts {
  private static final int TEXT_BYTES = 160;

  /** The version numbers that SoundFonts keep among their texts. */
  private static final int IFIL = FourCc.of("ifil");

  private static final int IVER = FourCc.of("iver");

  private InfoTexts() {}

  /** Returns the texts by upper-case code; of equal codes the first counts. */
  public static DlsInfo read(Chunk list, FaultLog faults, HeapBudget budget)
      throws DlsFormatException {
    Map<String, String> texts = new LinkedHashMap<>();
    Chunks children = list.children(faults);
    while (children.next()) {
      Chunk chunk = children.chunk();
      if (isText(chunk)) {
        budget.charge(chunk, TEXT_BYTES + chunk.size());
        texts.putIfAbsent(FourCc.text(chunk.id()).toUpperCase(Locale.ROOT), text(chunk.bytes()));
      }
    }
    return new DlsInfo(texts);
  }

  private static boolean isText(Chunk chunk) {
    return chunk.type() == 0
        && FourCc.isText(chunk.id())
        && chunk.id() != IFIL
        && chunk.id() != IVER;
  }

  /** Returns a text that ends at its first zero: UTF-8 where valid, else older Windows tools'. */
  public static String text(ByteBuffer bytes) {
    byte[] text = new byte[bytes.limit()];
    bytes.get(0, text);
    return text(text, 0, text.length);
  }

  /** Returns such a text that stands in an array. */
  public static String text(byte[] bytes, int from, int most) {
    int length = 0;
    boolean isAscii = true;
    while (length < most && bytes[from + length] != 0) {
      isAscii &= bytes[from + length] > 0;
      length++;
    }
    return isAscii
        ? new String(bytes, from, length, StandardCharsets.US_ASCII)
        : decoded(Arrays.copyOfRange(bytes, from, from + length));
  }

  private static String decoded(byte[] text) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(text, StandardCharsets.ISO_8859_1);
    }
  }
}
