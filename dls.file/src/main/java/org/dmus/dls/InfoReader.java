package org.dmus.dls;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what any level of the file may carry: INFO lists and DLSIDs. */
final class InfoReader {
  private static final int TEXT_BYTES = 160;

  private final DlsInput input;

  InfoReader(DlsInput input) {
    this.input = input;
  }

  /** Returns whether a chunk is an INFO list; files in the wild spell it in either case. */
  static boolean isInfo(Chunk chunk) {
    return chunk.type() != 0
        && (chunk.type() == FourCc.INFO || chunk.name().equalsIgnoreCase("INFO"));
  }

  DlsInfo read(Chunk list) throws DlsFormatException {
    Map<String, String> texts = new LinkedHashMap<>();
    Chunks children = list.children(input.faults());
    while (children.next()) {
      Chunk chunk = children.chunk();
      if (FourCc.isText(chunk.id()) && chunk.type() == 0) {
        input.budget().charge(chunk, TEXT_BYTES + chunk.size());
        texts.putIfAbsent(FourCc.text(chunk.id()).toUpperCase(Locale.ROOT), text(chunk));
      }
    }
    return texts.isEmpty() ? DlsInfo.EMPTY : new DlsInfo(texts);
  }

  /** Reads a {@code dlid} chunk. */
  Optional<UUID> id(Chunk chunk) throws DlsFormatException {
    if (!chunk.has(DlsId.BYTES, input.faults())) {
      return Optional.empty();
    }
    return Optional.of(DlsId.read(chunk, 0));
  }

  /** UTF-8 where it is valid; older tools wrote their Windows code page. */
  private static String text(Chunk chunk) {
    ByteBuffer bytes = chunk.bytes();
    int length = 0;
    while (length < bytes.limit() && bytes.get(length) != 0) {
      length++;
    }
    bytes.limit(length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
    } catch (CharacterCodingException notUtf8) {
      return StandardCharsets.ISO_8859_1.decode(bytes).toString();
    }
  }
}
