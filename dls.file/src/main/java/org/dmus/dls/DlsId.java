package org.dmus.dls;

import java.util.UUID;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.ChunkBuffer;

/** DLSIDs: GUIDs whose first three fields are little-endian. */
final class DlsId {
  static final int BYTES = 16;

  private DlsId() {}

  static void write(UUID id, ChunkBuffer out) {
    long high = id.getMostSignificantBits();
    out.u32((int) (high >>> 32));
    out.u16((int) (high >>> 16) & 0xFFFF);
    out.u16((int) high & 0xFFFF);
    long low = Long.reverseBytes(id.getLeastSignificantBits());
    out.u32((int) low);
    out.u32((int) (low >>> 32));
  }

  static UUID read(Chunk chunk, int at) {
    long high = (long) chunk.s32(at) << 32 | (long) chunk.u16(at + 4) << 16 | chunk.u16(at + 6);
    long low = chunk.u32(at + 8) | (long) chunk.s32(at + 12) << 32;
    return new UUID(high, Long.reverseBytes(low));
  }
}
