package org.dmus.dls;

import java.nio.ByteBuffer;
import org.dmus.dls.DlsWarning.Fault;

/**
 * A chunk whose bounds are known to lie inside the file.
 *
 * @param file the bytes of the file
 * @param id the chunk id
 * @param type the list type, or 0 when the chunk is not a list
 * @param start first byte of the body, after the list type
 * @param end first byte behind the body
 */
record Chunk(ByteBuffer file, int id, int type, int start, int end) {
  private static final int HEADER_BYTES = 8;

  int size() {
    return end - start;
  }

  /** Returns the offset of the chunk's header. */
  int offset() {
    return start - HEADER_BYTES - (type == 0 ? 0 : Integer.BYTES);
  }

  /** Returns the list type or, for what is no list, the id; INFO in whatever case. */
  int kind() {
    int kind = type == 0 ? id : type;
    return type != 0 && (type & ~FourCc.CASE_BITS) == FourCc.INFO ? FourCc.INFO : kind;
  }

  boolean isList(int listType) {
    return type == listType;
  }

  int u8(int at) {
    return file.get(start + at) & 0xFF;
  }

  int u16(int at) {
    return file.getShort(start + at) & 0xFFFF;
  }

  int s16(int at) {
    return file.getShort(start + at);
  }

  int s32(int at) {
    return file.getInt(start + at);
  }

  long u32(int at) {
    return file.getInt(start + at) & 0xFFFFFFFFL;
  }

  ByteBuffer bytes() {
    return file.slice(start, size());
  }

  Chunks children(FaultLog faults) {
    return new Chunks(file, start, end, faults);
  }

  /** Returns whether the chunk has that many bytes, and takes note if it has not. */
  boolean has(int bytes, FaultLog faults) throws DlsFormatException {
    if (size() >= bytes) {
      return true;
    }
    faults.warn(
        Fault.CHUNK_TOO_SHORT,
        offset(),
        "chunk '%s' has %d bytes, needs %d; ignored",
        name(),
        size(),
        bytes);
    return false;
  }

  String name() {
    return FourCc.text(type == 0 ? id : type);
  }
}
