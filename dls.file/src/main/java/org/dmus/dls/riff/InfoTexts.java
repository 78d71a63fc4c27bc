package org.dmus.dls.riff;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
    int length = 0;
    while (length < bytes.limit() && bytes.get(length) != 0) {
      length++;
    }
    ByteBuffer text = bytes.duplicate().limit(length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(text.duplicate()).toString();
    } catch (CharacterCodingException notUtf8) {
      return StandardCharsets.ISO_8859_1.decode(text).toString();
    }
  }
}
