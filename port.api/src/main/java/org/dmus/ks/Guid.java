package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** The binary layout of a GUID: three fields little-endian, the last eight bytes as they are. */
public final class Guid {

  /** Size of a GUID, bytes. */
  public static final int BYTES = 16;

  private Guid() {}

  /**
   * Writes a GUID at the position of a buffer and moves the position.
   *
   * @param to buffer with {@value #BYTES} bytes of room, little-endian
   * @param id the id
   */
  public static void put(ByteBuffer to, UUID id) {
    requireLittleEndian(to);
    long high = id.getMostSignificantBits();
    to.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
    to.putLong(Long.reverseBytes(id.getLeastSignificantBits()));
  }

  /**
   * Reads a GUID at the position of a buffer and moves the position.
   *
   * @param from buffer with {@value #BYTES} bytes left, little-endian
   */
  public static UUID get(ByteBuffer from) {
    requireLittleEndian(from);
    long high = (from.getInt() & 0xFFFFFFFFL) << 32;
    high |= (from.getShort() & 0xFFFFL) << 16;
    high |= from.getShort() & 0xFFFFL;
    return new UUID(high, Long.reverseBytes(from.getLong()));
  }

  private static void requireLittleEndian(ByteBuffer buffer) {
    if (buffer.order() != ByteOrder.LITTLE_ENDIAN) {
      throw new IllegalArgumentException("a GUID lives in a little-endian buffer");
    }
  }
}
