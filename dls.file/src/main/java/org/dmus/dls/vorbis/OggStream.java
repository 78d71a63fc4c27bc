package org.dmus.dls.vorbis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The packets of a stream of Ogg pages (RFC 3533). */
final class OggStream {
  /** "OggS". */
  static final int CAPTURE = 0x5367674F;

  static final int HEADER_BYTES = 27;
  private static final int FLAGS = 5;
  private static final int GRANULE = 6;
  private static final int SERIAL = 14;
  private static final int CHECKSUM = 22;
  private static final int SEGMENTS = 26;
  private static final int LAST_PAGE = 4;
  private static final int WHOLE_SEGMENT = 255;

  private final ByteBuffer bytes;
  private final int serial;
  private byte[] packet = new byte[1024];
  private int length;
  private int page;
  private int pageEnd;
  private int segment;
  private int body;

  OggStream(ByteBuffer bytes) throws VorbisException {
    this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    requirePage(0);
    serial = this.bytes.getInt(SERIAL);
    enter(0);
  }

  /** Puts the next packet together; returns whether there is one. */
  boolean next() throws VorbisException {
    length = 0;
    int lacing = WHOLE_SEGMENT;
    while (lacing == WHOLE_SEGMENT) {
      if (segment == segments(page) && !turn()) {
        requireWhole();
        return false;
      }
      if (segment < segments(page)) {
        lacing = bytes.get(page + HEADER_BYTES + segment++) & 0xFF;
        take(lacing);
      }
    }
    return true;
  }

  private void requireWhole() throws VorbisException {
    if (length > 0) {
      throw new VorbisException(pageEnd, "ends inside a packet");
    }
  }

  /** Goes to the next page of the stream; returns whether there is one. */
  private boolean turn() throws VorbisException {
    boolean last = (bytes.get(page + FLAGS) & LAST_PAGE) != 0;
    int at = pageEnd;
    while (!last && at < bytes.limit()) {
      requirePage(at);
      if (bytes.getInt(at + SERIAL) == serial) {
        enter(at);
        return true;
      }
      at = end(bytes, at);
    }
    return false;
  }

  private void enter(int at) throws VorbisException {
    page = at;
    pageEnd = end(bytes, at);
    segment = 0;
    body = at + HEADER_BYTES + segments(at);
    if (OggChecksum.of(bytes, at, pageEnd, at + CHECKSUM) != bytes.getInt(at + CHECKSUM)) {
      throw new VorbisException(at, "has a page whose checksum is wrong");
    }
  }

  private void requirePage(int at) throws VorbisException {
    if (!isPage(bytes, at)) {
      throw new VorbisException(at, "has no whole Ogg page");
    }
  }

  /** Returns whether a page is all there. */
  static boolean isPage(ByteBuffer bytes, int at) {
    return bytes.limit() - at >= HEADER_BYTES
        && bytes.getInt(at) == CAPTURE
        && bytes.limit() - at >= HEADER_BYTES + (bytes.get(at + SEGMENTS) & 0xFF)
        && end(bytes, at) <= bytes.limit();
  }

  /** Returns the number of the frame behind the last packet that ends in a page (§A.2). */
  static long granule(ByteBuffer bytes, int page) {
    return bytes.getLong(page + GRANULE);
  }

  /** Returns where a page ends. */
  static int end(ByteBuffer bytes, int at) {
    int segments = bytes.get(at + SEGMENTS) & 0xFF;
    int end = at + HEADER_BYTES + segments;
    for (int i = 0; i < segments; i++) {
      end += bytes.get(at + HEADER_BYTES + i) & 0xFF;
    }
    return end;
  }

  private int segments(int at) {
    return bytes.get(at + SEGMENTS) & 0xFF;
  }

  private void take(int lacing) {
    if (length + lacing > packet.length) {
      packet = Arrays.copyOf(packet, 2 * packet.length);
    }
    bytes.get(body, packet, length, lacing);
    body += lacing;
    length += lacing;
  }

  /** Returns the bits of the packet, until the next one is asked for. */
  BitReader bits() {
    return new BitReader(packet, length);
  }

  /** Returns how long the packet is, bytes. */
  int length() {
    return length;
  }

  /** Returns where the page is in which the packet ends. */
  int offset() {
    return page;
  }
}
