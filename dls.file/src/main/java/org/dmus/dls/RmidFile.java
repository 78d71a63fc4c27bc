package org.dmus.dls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.dmus.dls.riff.FourCc;

/** MIDI files in RIFF form that bring their own sound bank. */
final class RmidFile {
  private static final int HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;

  private RmidFile() {}

  static boolean isRmid(ByteBuffer file) {
    return file.limit() >= HEADER_BYTES
        && file.getInt(0) == FourCc.RIFF
        && file.getInt(8) == FourCc.RMID;
  }

  private static boolean isBank(int form) {
    return form == FourCc.DLS || form == FourCc.SFBK;
  }

  /** Returns the embedded form {@code RIFF DLS } or {@code RIFF sfbk}, header included. */
  static Optional<ByteBuffer> collection(ByteBuffer file) {
    long position = isRmid(file) ? HEADER_BYTES : file.limit();
    while (position <= file.limit() - HEADER_BYTES) {
      int at = (int) position;
      long size = file.getInt(at + Integer.BYTES) & 0xFFFFFFFFL;
      if (file.getInt(at) == FourCc.RIFF && isBank(file.getInt(at + 8))) {
        long bytes = Math.min(CHUNK_HEADER_BYTES + size, file.limit() - at);
        return Optional.of(file.slice(at, (int) bytes).order(ByteOrder.LITTLE_ENDIAN));
      }
      position += CHUNK_HEADER_BYTES + size + (size & 1);
    }
    return Optional.empty();
  }
}
