package org.dmus.dls;

import java.util.Optional;
import org.dmus.dls.riff.Chunk;

/** The format of a wave (chunk {@code fmt }) that can be played. */
record WaveFormat(WaveData.Encoding encoding, int sampleRateHz) {
  private static final int TAG_PCM = 1;
  private static final int TAG_A_LAW = 6;
  private static final int TAG_MU_LAW = 7;
  private static final int TAG_EXTENSIBLE = 0xFFFE;
  private static final int FIELDS_BYTES = 16;

  /** Where the sub-format's first field, the tag proper, stands. */
  private static final int SUB_FORMAT = 24;

  private static final int LOWEST_RATE_HZ = 100;
  private static final int HIGHEST_RATE_HZ = 768_000;
  private static final int LEVEL_1_RATE_HZ = 22_050;

  /** Reads a format; empty when it is one that cannot be played. */
  static Optional<WaveFormat> read(Chunk fmt, DlsInput input) throws DlsFormatException {
    if (!fmt.has(FIELDS_BYTES, input.faults()) || fmt.u16(2) != 1) {
      return Optional.empty();
    }
    Optional<WaveData.Encoding> encoding = encoding(tag(fmt), fmt.u16(14));
    if (encoding.isEmpty()) {
      return Optional.empty();
    }
    int rate =
        input.ranged(
            fmt, "sample rate", fmt.u32(4), LOWEST_RATE_HZ, HIGHEST_RATE_HZ, LEVEL_1_RATE_HZ);
    return Optional.of(new WaveFormat(encoding.get(), rate));
  }

  private static int tag(Chunk fmt) {
    int tag = fmt.u16(0);
    return tag == TAG_EXTENSIBLE && fmt.size() >= SUB_FORMAT + Short.BYTES
        ? fmt.u16(SUB_FORMAT)
        : tag;
  }

  private static Optional<WaveData.Encoding> encoding(int tag, int bits) {
    if (tag == TAG_PCM && bits == 16) {
      return Optional.of(WaveData.Encoding.PCM_16);
    }
    if (tag == TAG_PCM && bits == 24) {
      return Optional.of(WaveData.Encoding.PCM_24);
    }
    if (bits != 8) {
      return Optional.empty();
    }
    return switch (tag) {
      case TAG_PCM -> Optional.of(WaveData.Encoding.PCM_8);
      case TAG_A_LAW -> Optional.of(WaveData.Encoding.A_LAW);
      case TAG_MU_LAW -> Optional.of(WaveData.Encoding.MU_LAW);
      default -> Optional.empty();
    };
  }
}
