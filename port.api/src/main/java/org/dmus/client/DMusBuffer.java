package org.dmus.client;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The records of a DirectMusic buffer (DMUS_EVENTHEADER, dmusbuff.h): {@code u32 cbEvent, u32
 * dwChannelGroup, i64 rtDelta, u32 dwFlags, data}, padded to a multiple of 8. Little-endian.
 */
public final class DMusBuffer {

  /** Size of the header, bytes. */
  public static final int HEADER_BYTES = 20;

  /** Flag: a complete channel message (DMUS_EVENT_STRUCTURED); clear for system exclusive. */
  public static final int EVENT_STRUCTURED = 1;

  /** Offset of cbEvent in a record. */
  public static final int EVENT_BYTES_OFFSET = 0;

  /** Offset of dwChannelGroup in a record. */
  public static final int CHANNEL_GROUP_OFFSET = 4;

  /** Offset of rtDelta in a record. */
  public static final int DELTA_OFFSET = 8;

  /** Offset of dwFlags in a record. */
  public static final int FLAGS_OFFSET = 16;

  private DMusBuffer() {}

  /**
   * Creates an empty buffer to write records to.
   *
   * @param bytes capacity
   */
  public static ByteBuffer allocate(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Returns the size of a record.
   *
   * @param eventBytes number of data bytes
   */
  public static int recordBytes(int eventBytes) {
    return (HEADER_BYTES + eventBytes + 7) & ~7;
  }

  /**
   * Appends a record. [data path]
   *
   * @param to buffer, little-endian; its position moves behind the record
   * @param channelGroup group, from 1 on; 0 = all groups
   * @param delta100ns time relative to the start time of the buffer
   * @param data the message
   * @param offset first byte of the message
   * @param length number of bytes, at least 1
   * @return whether there was room; if not, nothing was written
   */
  public static boolean put(
      ByteBuffer to, int channelGroup, long delta100ns, byte[] data, int offset, int length) {
    int size = recordBytes(length);
    if (to.remaining() < size) {
      return false;
    }
    int at = to.position();
    boolean sysex = data[offset] == (byte) 0xF0 || data[offset] >= 0;
    to.putInt(at + EVENT_BYTES_OFFSET, length);
    to.putInt(at + CHANNEL_GROUP_OFFSET, channelGroup);
    to.putLong(at + DELTA_OFFSET, delta100ns);
    to.putInt(at + FLAGS_OFFSET, sysex ? 0 : EVENT_STRUCTURED);
    to.put(at + HEADER_BYTES, data, offset, length);
    for (int i = at + HEADER_BYTES + length; i < at + size; i++) {
      to.put(i, (byte) 0);
    }
    to.position(at + size);
    return true;
  }
}
