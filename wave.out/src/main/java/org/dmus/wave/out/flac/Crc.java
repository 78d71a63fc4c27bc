package org.dmus.wave.out.flac;

/** The two checksums of a frame, RFC 9639 §9.1.8 and §9.3. */
enum Crc {
  /** Of the frame's header. */
  CRC_8(8, 0x07),
  /** Of the whole frame. */
  CRC_16(16, 0x8005);

  private final int bits;
  private final int mask;
  private final int[] table = new int[256];

  Crc(int bits, int polynomial) {
    this.bits = bits;
    this.mask = (1 << bits) - 1;
    for (int value = 0; value < table.length; value++) {
      int remainder = value << (bits - 8);
      for (int bit = 0; bit < 8; bit++) {
        remainder = (remainder << 1) ^ ((remainder >> (bits - 1) & 1) * polynomial);
      }
      table[value] = remainder & mask;
    }
  }

  /** {@return the checksum of the first {@code length} bytes} */
  int of(byte[] bytes, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum = (sum << 8 ^ table[sum >> (bits - 8) ^ (bytes[i] & 0xFF)]) & mask;
    }
    return sum;
  }
}
