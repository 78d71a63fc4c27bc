package org.dmus.take.recent;

import org.dmus.smf.MidiBytes;

/**
 * How a record is coded: a varint of the time since the record before it (zigzag: pins of a port
 * may overlap) and its kind, a length where the status does not tell it, the bytes. A note is six
 * bytes.
 */
final class RecentCode {
  /** A channel message with its status. */
  static final int SHORT = 0;

  /** Any other message, or the last piece of one. */
  static final int LONG = 1;

  /** A piece of a message that goes on. */
  static final int PIECE = 2;

  /** Most bytes before the data. */
  static final int MOST_HEAD_BYTES = 15;

  private static final int KIND_BITS = 2;

  private RecentCode() {}

  static int kind(byte[] data, int length, boolean isComplete) {
    int status = data[0] & 0xFF;
    boolean isChannel = status >= 0x80 && status < 0xF0;
    if (isComplete && isChannel && length == 1 + MidiBytes.dataLength(status)) {
      return SHORT;
    }
    return isComplete ? LONG : PIECE;
  }

  /** Writes what is before the data; returns where that begins. [data path] */
  static int head(byte[] to, int at, int kind, long delta100ns, int length) {
    long zigzag = delta100ns << 1 ^ delta100ns >> 63;
    int end = varint(to, at, zigzag << KIND_BITS | kind);
    return kind == SHORT ? end : varint(to, end, length);
  }

  private static int varint(byte[] to, int at, long value) {
    int end = at;
    long rest = value;
    while (rest >>> 7 != 0) {
      to[end++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    to[end++] = (byte) rest;
    return end;
  }

  /** Reads the records of a chunk. */
  static final class Reader {
    private final byte[] bytes;
    private int at;
    long time100ns;
    int kind;
    int offset;
    int length;

    Reader(RecentChunk.Copy chunk) {
      bytes = chunk.bytes();
      time100ns = chunk.start100ns();
    }

    boolean next() {
      if (at >= bytes.length) {
        return false;
      }
      long head = varint();
      kind = (int) head & (1 << KIND_BITS) - 1;
      long zigzag = head >>> KIND_BITS;
      time100ns += zigzag >>> 1 ^ -(zigzag & 1);
      length = kind == SHORT ? 1 + MidiBytes.dataLength(bytes[at] & 0xFF) : (int) varint();
      offset = at;
      at += length;
      return true;
    }

    private long varint() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[at++];
        value |= (next & 0x7FL) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }
  }
}
