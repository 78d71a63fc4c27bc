package org.dmus.dls.vorbis;

import java.nio.ByteBuffer;

/**
 * The checksum of a page (RFC 3533 §6): CRC-32, the highest bit first, while that of the JDK takes
 * the lowest first.
 */
final class OggChecksum {
  private static final int POLYNOMIAL = 0x04C11DB7;
  private static final int[] TABLE = new int[256];

  static {
    for (int i = 0; i < TABLE.length; i++) {
      int crc = i << 24;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = crc << 1 ^ (crc < 0 ? POLYNOMIAL : 0);
      }
      TABLE[i] = crc;
    }
  }

  private OggChecksum() {}

  /** Sums up bytes; the four of the checksum itself count as 0. */
  static int of(ByteBuffer bytes, int from, int to, int checksum) {
    int crc = 0;
    for (int i = from; i < to; i++) {
      int value = i >= checksum && i < checksum + Integer.BYTES ? 0 : bytes.get(i) & 0xFF;
      crc = crc << 8 ^ TABLE[crc >>> 24 ^ value];
    }
    return crc;
  }
}
