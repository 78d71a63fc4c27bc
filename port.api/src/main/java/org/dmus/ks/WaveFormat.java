package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * A wave format (the part of WAVEFORMATEX that varies).
 *
 * @param sampleRate frames per second, 3,000..384,000
 * @param channels planes, 1..{@value #MOST_CHANNELS}; 1 is mono, 2 stereo, more are what the
 *     miniport says
 * @param encoding how a sample is stored
 */
public record WaveFormat(int sampleRate, int channels, Encoding encoding) {

  /** Size of the structure, bytes. */
  public static final int BYTES = 18;

  /** The most channels. */
  public static final int MOST_CHANNELS = 1_024;

  private static final int TAG_PCM = 1;
  private static final int TAG_IEEE_FLOAT = 3;

  /** How a sample is stored. */
  public enum Encoding {
    /** Signed 16-bit little-endian. */
    PCM_16(16),
    /** Signed 24-bit little-endian, packed. */
    PCM_24(24),
    /** IEEE 754 single precision, nominal range -1..1. */
    FLOAT_32(32);

    private final int bits;

    Encoding(int bits) {
      this.bits = bits;
    }

    /** {@return the size of a sample, bits} */
    public int bits() {
      return bits;
    }
  }

  /** Rejects what no wave pin supports. */
  public WaveFormat {
    Objects.requireNonNull(encoding, "encoding");
    if (sampleRate < 3_000 || sampleRate > 384_000) {
      throw new IllegalArgumentException(
          "sample rate " + sampleRate + " Hz is outside 3000..384000");
    }
    if (channels < 1 || channels > MOST_CHANNELS) {
      throw new IllegalArgumentException(
          "channels " + channels + " is outside 1.." + MOST_CHANNELS);
    }
  }

  /** {@return the size of a frame, bytes} */
  public int frameBytes() {
    return channels * encoding.bits() / 8;
  }

  /** {@return WAVEFORMATEX without extra bytes, packed, {@value #BYTES} bytes} */
  public ByteBuffer toBytes() {
    int tag = encoding == Encoding.FLOAT_32 ? TAG_IEEE_FLOAT : TAG_PCM;
    ByteBuffer b = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    b.putShort((short) tag).putShort((short) channels).putInt(sampleRate);
    b.putInt(sampleRate * frameBytes()).putShort((short) frameBytes());
    return b.putShort((short) encoding.bits()).putShort((short) 0).rewind();
  }
}
