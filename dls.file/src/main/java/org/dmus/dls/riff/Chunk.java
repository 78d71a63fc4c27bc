package org.dmus.dls.riff;

import java.nio.ByteBuffer;
import org.dmus.dls.DlsFormatException;
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
public record Chunk(ByteBuffer file, int id, int type, int start, int end) {
  private static final int HEADER_BYTES = 8;

  public int size() {
    return end - start;
  }

  /** Returns the offset of the chunk's header. */
  public int offset() {
    return start - HEADER_BYTES - (type == 0 ? 0 : Integer.BYTES);
  }

  /** Returns the list type or, for what is no list, the id; INFO in whatever case. */
  public int kind() {
    int kind = type == 0 ? id : type;
    return type != 0 && (type & ~FourCc.CASE_BITS) == FourCc.INFO ? FourCc.INFO : kind;
  }

  public boolean isList(int listType) {
    return type == listType;
  }

  public int u8(int at) {
    return file.get(start + at) & 0xFF;
  }

  public int u16(int at) {
    return file.getShort(start + at) & 0xFFFF;
  }

  public int s16(int at) {
    return file.getShort(start + at);
  }

  public int s32(int at) {
    return file.getInt(start + at);
  }

  public long u32(int at) {
    return file.getInt(start + at) & 0xFFFFFFFFL;
  }

  public ByteBuffer bytes() {
    return file.slice(start, size());
  }

  public Chunks children(FaultLog faults) {
    return new Chunks(file, start, end, faults);
  }

  /** Returns whether the chunk has that many bytes, and takes note if it has not. */
  public boolean has(int bytes, FaultLog faults) throws DlsFormatException {
    if (size() >= bytes) {
      return true;
    }
    faults.warn(
        Fault.CHUNK_TOO_SHORT,
        this,
        "chunk '%s' has %d bytes, needs %d; ignored",
        name(),
        size(),
        bytes);
    return false;
  }

  public String name() {
    return FourCc.text(type == 0 ? id : type);
  }
}
