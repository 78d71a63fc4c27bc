package org.dmus.dls;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.Chunks;
import org.dmus.dls.riff.FourCc;

/** Reads what any level of the file may carry: INFO lists and DLSIDs. */
final class InfoReader {
  private static final int TEXT_BYTES = 160;

  private final DlsInput input;

  InfoReader(DlsInput input) {
    this.input = input;
  }

  DlsInfo read(Parts parts) throws DlsFormatException {
    Optional<Chunk> list = parts.get(FourCc.INFO);
    return list.isEmpty() ? DlsInfo.EMPTY : texts(list.get());
  }

  /** Reads the DLSID of a list. */
  Optional<UUID> id(Parts parts) throws DlsFormatException {
    return parts.get(FourCc.DLID, DlsId.BYTES, input).map(chunk -> DlsId.read(chunk, 0));
  }

  private DlsInfo texts(Chunk list) throws DlsFormatException {
    Map<String, String> texts = new LinkedHashMap<>();
    Chunks children = list.children(input.faults());
    while (children.next()) {
      Chunk chunk = children.chunk();
      if (FourCc.isText(chunk.id()) && chunk.type() == 0) {
        input.budget().charge(chunk, TEXT_BYTES + chunk.size());
        texts.putIfAbsent(FourCc.text(chunk.id()).toUpperCase(Locale.ROOT), text(chunk));
      }
    }
    return new DlsInfo(texts);
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
