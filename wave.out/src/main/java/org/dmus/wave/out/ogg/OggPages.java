package org.dmus.wave.out.ogg;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Packets of one stream in pages, RFC 3533 §6. No packet is divided. */
final class OggPages {
  static final int FIRST = 2;
  static final int LAST = 4;

  private static final int MAX_SEGMENTS = 255;
  private static final int SEGMENT_BYTES = 255;
  private static final int HEADER_BYTES = 27;
  private static final int CHECKSUM_AT = 22;
  private static final int POLYNOMIAL = 0x04C1_1DB7;

  /** Any number; always the same, so that the same sound is the same file. */
  private static final int SERIAL = 0x444D_7573;

  private final OutputStream out;
  private final byte[] lacing = new byte[MAX_SEGMENTS];
  private final ByteBuffer body = ByteBuffer.allocate(MAX_SEGMENTS * SEGMENT_BYTES);
  private int segments;
  private int number;

  /** Pages from a number on. */
  OggPages(OutputStream out, int firstNumber) {
    this.out = out;
    this.number = firstNumber;
  }

  /** {@return whether a packet still has room on the page} */
  boolean hasRoom(int bytes) {
    return segments + bytes / SEGMENT_BYTES + 1 <= MAX_SEGMENTS;
  }

  void add(byte[] packet, int length) {
    int rest = length;
    for (; rest >= SEGMENT_BYTES; rest -= SEGMENT_BYTES) {
      lacing[segments++] = (byte) SEGMENT_BYTES;
    }
    lacing[segments++] = (byte) rest;
    body.put(packet, 0, length);
  }

  /**
   * Writes the page.
   *
   * @param granule position of its end, as the codec counts it
   * @param flags {@link #FIRST}, {@link #LAST}, both or 0
   */
  void write(long granule, int flags) throws IOException {
    ByteBuffer page = ByteBuffer.allocate(HEADER_BYTES + segments + body.position());
    page.order(ByteOrder.LITTLE_ENDIAN);
    page.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) flags);
    page.putLong(granule).putInt(SERIAL).putInt(number++).putInt(0);
    page.put((byte) segments).put(lacing, 0, segments).put(body.flip());
    page.putInt(CHECKSUM_AT, checksum(page.array()));
    out.write(page.array());
    body.clear();
    segments = 0;
  }

  private static int checksum(byte[] bytes) {
    int sum = 0;
    for (byte each : bytes) {
      sum ^= each << 24;
      for (int bit = 0; bit < 8; bit++) {
        sum = sum << 1 ^ (sum >> 31 & POLYNOMIAL);
      }
    }
    return sum;
  }
}
