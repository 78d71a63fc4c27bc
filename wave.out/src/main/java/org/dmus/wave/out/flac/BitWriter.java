package org.dmus.wave.out.flac;

/** Bits in a row of bytes, the most significant first. The capacity is fixed. */
final class BitWriter {
  static final int WORD_BITS = 32;

  private final byte[] bytes;
  private int length;
  private long pending;
  private int pendingBits;

  BitWriter(int capacityBytes) {
    this.bytes = new byte[capacityBytes];
  }

  void clear() {
    length = 0;
    pending = 0;
    pendingBits = 0;
  }

  /** Writes the lowest {@code count} bits, 0..32; higher ones do not matter. */
  void put(int value, int count) {
    pending = pending << count | value & (1L << count) - 1;
    pendingBits += count;
    while (pendingBits >= 8) {
      pendingBits -= 8;
      bytes[length++] = (byte) (pending >> pendingBits);
    }
  }

  void putZeros(int count) {
    for (int rest = count; rest > 0; rest -= WORD_BITS) {
      put(0, Math.min(rest, WORD_BITS));
    }
  }

  /** Fills the last byte with zeros. */
  void align() {
    put(0, (8 - pendingBits) & 7);
  }

  /** {@return the bytes written to; valid up to {@link #length}} */
  byte[] bytes() {
    return bytes;
  }

  /** {@return whole bytes written} */
  int length() {
    return length;
  }
}
