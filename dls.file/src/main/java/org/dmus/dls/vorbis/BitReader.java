package org.dmus.dls.vorbis;

/** The bits of a packet, of each byte the lowest first (§2.1); zeros behind its end. */
final class BitReader {
  private final byte[] bytes;
  private final int limit;
  private int next;
  private long held;
  private int heldBits;
  private boolean ended;

  /** Reads the first bytes of an array. */
  BitReader(byte[] bytes, int limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  /** Takes bits, 0..32, the first the lowest; 0 when so many are not left. */
  int read(int bits) {
    int value = (int) peek(bits);
    skip(bits);
    return ended ? 0 : value;
  }

  boolean readFlag() {
    return read(1) != 0;
  }

  /** Returns the next bits and leaves them there. */
  long peek(int bits) {
    if (heldBits < bits) {
      fill();
    }
    return held & (1L << bits) - 1;
  }

  /** Leaves out bits that were looked at. */
  void skip(int bits) {
    if (heldBits < bits) {
      end();
      return;
    }
    held >>>= bits;
    heldBits -= bits;
  }

  private void fill() {
    while (heldBits <= Long.SIZE - 2 * Byte.SIZE && next < limit) {
      held |= (bytes[next++] & 0xFFL) << heldBits;
      heldBits += Byte.SIZE;
    }
  }

  private void end() {
    ended = true;
    next = limit;
    held = 0;
    heldBits = 0;
  }

  /** Returns whether more was wanted than there is: no error in an audio packet (§4.3). */
  boolean ended() {
    return ended;
  }

  long bitsLeft() {
    return heldBits + (long) Byte.SIZE * (limit - next);
  }
}
