package org.dmus.dls;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.dmus.dls.riff.ChunkBuffer;
import org.dmus.dls.riff.FourCc;

/** Writes what any level of the file may carry: INFO lists and DLSIDs. */
final class InfoWriter {
  private InfoWriter() {}

  static ByteBuffer chunk(DlsInfo info) {
    ChunkBuffer out = new ChunkBuffer();
    write(info, out);
    return out.drain();
  }

  static void write(DlsInfo info, ChunkBuffer out) {
    if (!info.texts().isEmpty()) {
      out.list(FourCc.INFO, () -> info.texts().forEach((code, text) -> write(code, text, out)));
    }
  }

  private static void write(String code, String text, ChunkBuffer out) {
    if (code.length() != 4 || !FourCc.isText(FourCc.of(code))) {
      throw new IllegalArgumentException("INFO code \"" + code + "\" is not four ASCII characters");
    }
    out.chunk(
        FourCc.of(code),
        () -> {
          out.bytes(text.getBytes(StandardCharsets.UTF_8));
          out.bytes(new byte[1]);
        });
  }

  static void write(Carried carried, ChunkBuffer out) {
    carried.chunks().forEach(chunk -> out.chunk(FourCc.of(chunk.id()), () -> write(chunk, out)));
  }

  private static void write(CarriedChunk chunk, ChunkBuffer out) {
    byte[] bytes = new byte[chunk.bytes().remaining()];
    chunk.bytes().get(bytes);
    out.bytes(bytes);
  }

  static void write(Optional<UUID> id, ChunkBuffer out) {
    id.ifPresent(value -> out.chunk(FourCc.DLID, () -> DlsId.write(value, out)));
  }
}
