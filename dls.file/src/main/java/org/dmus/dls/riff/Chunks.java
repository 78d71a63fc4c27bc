package org.dmus.dls.riff;

import java.nio.ByteBuffer;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsWarning.Fault;

/** Walks the chunks of one list. Sizes are never trusted beyond the parent. */
public final class Chunks {
  private static final int HEADER_BYTES = 8;

  private final ByteBuffer file;
  private final int limit;
  private final FaultLog faults;
  private int position;
  private Chunk chunk;
  private boolean cut;

  public Chunks(ByteBuffer file, int from, int limit, FaultLog faults) {
    this.file = file;
    this.position = from;
    this.limit = limit;
    this.faults = faults;
  }

  /** Moves to the next chunk; returns false behind the last. */
  public boolean next() throws DlsFormatException {
    if (limit - position < HEADER_BYTES) {
      return false;
    }
    int id = file.getInt(position);
    int start = position + HEADER_BYTES;
    int end = end(id, start, file.getInt(position + Integer.BYTES) & 0xFFFFFFFFL);
    boolean list = id == FourCc.LIST && end - start >= Integer.BYTES;
    int type = list ? file.getInt(start) : 0;
    chunk = new Chunk(file, id, type, type == 0 ? start : start + Integer.BYTES, end);
    position = end == limit ? limit : end + padding(end, end - start);
    return true;
  }

  public Chunk chunk() {
    return chunk;
  }

  /** Returns whether the chunk claimed more bytes than its parent has. */
  public boolean cut() {
    return cut;
  }

  private int end(int id, int start, long size) throws DlsFormatException {
    cut = size > limit - start;
    if (cut) {
      faults.warn(
          Fault.CHUNK_BEYOND_PARENT,
          FourCc.text(id),
          position,
          "chunk '%s' claims %d bytes, %d are left",
          FourCc.text(id),
          size,
          limit - start);
      return limit;
    }
    return start + (int) size;
  }

  /** Writers that do not pad betray themselves: another chunk's name where a zero should be. */
  private int padding(int end, int size) throws DlsFormatException {
    if ((size & 1) == 0) {
      return 0;
    }
    boolean unpadded =
        file.get(end) != 0 && limit - end >= HEADER_BYTES && FourCc.isText(file.getInt(end));
    if (unpadded) {
      faults.warn(
          Fault.MISSING_PADDING, chunk.name(), end, "odd chunk '%s' is not padded", chunk.name());
    }
    return unpadded ? 0 : 1;
  }
}
