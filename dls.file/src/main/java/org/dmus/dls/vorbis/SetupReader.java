package org.dmus.dls.vorbis;

/** The bits of a header packet: all that it says must be there, and make sense. */
final class SetupReader {
  /** More entries in all codebooks of a stream no encoder has; a bomb would. */
  private static final int MOST_ENTRIES = 1 << 17;

  private final BitReader bits;
  private final int offset;
  private int entriesLeft = MOST_ENTRIES;

  SetupReader(OggStream stream) {
    bits = stream.bits();
    offset = stream.offset();
  }

  int bits(int count) throws VorbisException {
    int value = bits.read(count);
    require(!bits.ended(), "a header that is cut short");
    return value;
  }

  boolean flag() throws VorbisException {
    return bits(1) != 0;
  }

  /** Refuses a stream. */
  void require(boolean condition, String otherwise) throws VorbisException {
    if (!condition) {
      throw new VorbisException(offset, "has " + otherwise);
    }
  }

  /** Checks a count before anything is allocated for it. */
  void requireBits(long count) throws VorbisException {
    require(count <= bits.bitsLeft(), "a header that is cut short");
  }

  /** Takes the entries of a codebook from what a stream may have. */
  void charge(int entries) throws VorbisException {
    require(entries <= entriesLeft, "codebooks of more than " + MOST_ENTRIES + " entries");
    entriesLeft -= entries;
  }

  /** Reads what every header begins with (§4.2.1). */
  void begin(int type) throws VorbisException {
    boolean isVorbis = bits(8) == type;
    for (char each : "vorbis".toCharArray()) {
      isVorbis &= bits(8) == each;
    }
    require(isVorbis, "no Vorbis header of type " + type);
  }
}
