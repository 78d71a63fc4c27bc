package org.dmus.client;

import java.nio.ByteBuffer;

/**
 * The records of a legacy MIDI buffer (KSMUSICFORMAT): {@code u32 TimeDeltaMs, u32 ByteCount,
 * data}, padded to a multiple of 4. Little-endian. The first delta is relative to the start time of
 * the buffer, each later one to the record before it.
 */
public final class MidiBuffer {

  /** Size of the header, bytes. */
  public static final int HEADER_BYTES = 8;

  /** Offset of TimeDeltaMs in a record. */
  public static final int DELTA_OFFSET = 0;

  /** Offset of ByteCount in a record. */
  public static final int BYTE_COUNT_OFFSET = 4;

  private MidiBuffer() {}

  /**
   * Returns the size of a record.
   *
   * @param byteCount number of data bytes
   */
  public static int recordBytes(int byteCount) {
    return (HEADER_BYTES + byteCount + 3) & ~3;
  }

  /**
   * Appends a record. [data path]
   *
   * @param to buffer, little-endian; its position moves behind the record
   * @param deltaMs ms since the record before, or since the start of the buffer
   * @param data MIDI bytes
   * @param offset first byte
   * @param length number of bytes, at least 1
   * @return whether there was room; if not, nothing was written
   */
  public static boolean put(ByteBuffer to, int deltaMs, byte[] data, int offset, int length) {
    int size = recordBytes(length);
    if (to.remaining() < size) {
      return false;
    }
    int at = to.position();
    to.putInt(at + DELTA_OFFSET, deltaMs).putInt(at + BYTE_COUNT_OFFSET, length);
    to.put(at + HEADER_BYTES, data, offset, length);
    for (int i = at + HEADER_BYTES + length; i < at + size; i++) {
      to.put(i, (byte) 0);
    }
    to.position(at + size);
    return true;
  }
}
