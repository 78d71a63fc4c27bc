package org.dmus.wave.out.flac;

import org.dmus.ks.WaveFormat;

/** What precedes the channels of a block, RFC 9639 §9.1: enough to start reading anywhere. */
final class FrameHeader {
  private static final int SYNC_FIXED_BLOCKS = 0xFFF8;
  private static final int BLOCK_OF_4096 = 12;
  private static final int BLOCK_IN_16_BITS = 7;
  private static final int RATE_IN_HZ = 13;
  private static final int RATE_IN_TENS_OF_HZ = 14;
  private static final int[] CODED_RATES = {
    0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
  };

  private final int sampleRate;
  private final int rateCode;
  private final int sizeCode;

  FrameHeader(WaveFormat format) {
    this.sampleRate = format.sampleRate();
    this.rateCode = rateCode(sampleRate);
    this.sizeCode = format.encoding() == WaveFormat.Encoding.PCM_24 ? 6 : 4;
  }

  private static int rateCode(int rate) {
    for (int code = 1; code < CODED_RATES.length; code++) {
      if (CODED_RATES[code] == rate) {
        return code;
      }
    }
    if (rate <= 0xFFFF) {
      return RATE_IN_HZ;
    }
    return rate % 10 == 0 ? RATE_IN_TENS_OF_HZ : 0; // 0: as STREAMINFO says
  }

  /** Writes it, at the beginning of {@code out}. */
  void put(long number, int count, int assignment, BitWriter out) {
    boolean isWhole = count == FlacEncoder.BLOCK_FRAMES;
    out.put(SYNC_FIXED_BLOCKS, 16);
    out.put(isWhole ? BLOCK_OF_4096 : BLOCK_IN_16_BITS, 4);
    out.put(rateCode, 4);
    out.put(assignment, 4);
    out.put(sizeCode, 3);
    out.put(0, 1);
    putNumber(number, out);
    if (!isWhole) {
      out.put(count - 1, 16);
    }
    if (rateCode == RATE_IN_HZ) {
      out.put(sampleRate, 16);
    } else if (rateCode == RATE_IN_TENS_OF_HZ) {
      out.put(sampleRate / 10, 16);
    }
    out.put(Crc.CRC_8.of(out.bytes(), out.length()), 8);
  }

  /** As UTF-8 does, but up to 36 bits. */
  private static void putNumber(long number, BitWriter out) {
    if (number < 0x80) {
      out.put((int) number, 8);
      return;
    }
    int followers = 1;
    while (number >> (5 * followers + 6) != 0) {
      followers++;
    }
    int lead = 0xFF80 >> followers & 0xFF;
    out.put(lead | (int) (number >> (6 * followers)), 8);
    for (int i = followers - 1; i >= 0; i--) {
      out.put(0x80 | (int) (number >> (6 * i)) & 0x3F, 8);
    }
  }
}
