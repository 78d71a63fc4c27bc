package org.dmus.dls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * The frames of a mono wave, left where the file has them (usually memory-mapped).
 *
 * <p>Immutable; safe from any thread.
 */
public final class WaveData {
  private final ByteBuffer bytes;

  /** The lowest 8 of 24 bits where a file keeps them apart (SoundFont chunk sm24); else null. */
  private final ByteBuffer lowBytes;

  private final Encoding encoding;

  /** How frames are stored. */
  public enum Encoding {
    /** Unsigned 8-bit PCM, 0x80 is zero. */
    PCM_8(1),
    /** Signed 16-bit little-endian PCM. */
    PCM_16(2),
    /** Signed 24-bit little-endian PCM. */
    PCM_24(3),
    /** ITU-T G.711 A-law. */
    A_LAW(1),
    /** ITU-T G.711 µ-law. */
    MU_LAW(1);

    private final int bytesPerFrame;

    Encoding(int bytesPerFrame) {
      this.bytesPerFrame = bytesPerFrame;
    }

    /** Returns the size of a frame, bytes. */
    public int bytesPerFrame() {
      return bytesPerFrame;
    }
  }

  /**
   * Creates a view of frames.
   *
   * @param encoding how they are stored
   * @param bytes the bytes between position and limit; the content must not change afterwards
   */
  public WaveData(Encoding encoding, ByteBuffer bytes) {
    this(encoding, bytes, null);
  }

  private WaveData(Encoding encoding, ByteBuffer bytes, ByteBuffer lowBytes) {
    this.encoding = Objects.requireNonNull(encoding, "encoding");
    this.bytes = bytes.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    this.lowBytes = lowBytes == null ? null : lowBytes.slice().asReadOnlyBuffer();
  }

  /**
   * Creates 24-bit wave data whose lowest bits are kept apart.
   *
   * @param high the upper 16 bits of each frame, little-endian; must not change afterwards
   * @param low the lower 8 bits of as many frames; must not change afterwards
   * @throws IllegalArgumentException when their numbers of frames differ
   */
  public static WaveData split24(ByteBuffer high, ByteBuffer low) {
    if (high.remaining() != 2 * low.remaining()) {
      throw new IllegalArgumentException(
          low.remaining() + " low bytes for " + high.remaining() + " high ones");
    }
    return new WaveData(Encoding.PCM_24, high, low);
  }

  /** Creates 16-bit wave data from samples. */
  public static WaveData of(short[] samples) {
    ByteBuffer b = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    b.asShortBuffer().put(samples);
    return new WaveData(Encoding.PCM_16, b);
  }

  /** Returns how frames are stored. */
  public Encoding encoding() {
    return encoding;
  }

  /** Returns the number of frames. */
  public int frames() {
    return lowBytes != null ? lowBytes.remaining() : bytes.remaining() / encoding.bytesPerFrame();
  }

  /**
   * Returns the bytes in the order of the encoding, read-only and little-endian: a view of what is
   * stored, or a copy where the file keeps the lowest bits apart.
   */
  public ByteBuffer bytes() {
    return lowBytes != null ? joined() : bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Returns the wave at 16 bits: itself unless it has 24, of which the lowest 8 are left out.
   *
   * <p>Where the file keeps those apart nothing is copied.
   */
  public WaveData to16Bit() {
    if (lowBytes != null) {
      return new WaveData(Encoding.PCM_16, bytes);
    }
    return encoding == Encoding.PCM_24 ? of(toShorts()) : this;
  }

  private ByteBuffer joined() {
    ByteBuffer joined = ByteBuffer.allocate(3 * frames()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < frames(); i++) {
      joined.put(lowBytes.get(i)).putShort(bytes.getShort(2 * i));
    }
    return joined.flip().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Decodes all frames.
   *
   * @return a new array, one 16-bit sample per frame
   */
  public short[] toShorts() {
    short[] out = new short[frames()];
    if (encoding == Encoding.PCM_16) {
      bytes().asShortBuffer().get(out);
      return out;
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = (short) (sample24(i) >> Byte.SIZE);
    }
    return out;
  }

  /**
   * Decodes some frames to -1..1; reads no more of the file than they need.
   *
   * @param from the first frame
   * @param frames how many
   * @param out receives them
   * @param offset where in {@code out} the first goes
   * @throws IndexOutOfBoundsException when the wave or the array has fewer
   */
  public void toFloats(int from, int frames, float[] out, int offset) {
    Objects.checkFromIndexSize(from, frames, frames());
    Objects.checkFromIndexSize(offset, frames, out.length);
    if (encoding == Encoding.PCM_16) {
      for (int i = 0; i < frames; i++) {
        out[offset + i] = bytes.getShort((from + i) * Short.BYTES) * (1f / 32768);
      }
      return;
    }
    for (int i = 0; i < frames; i++) {
      out[offset + i] = sample24(from + i) * (1f / 8_388_608);
    }
  }

  private int sample24(int frame) {
    return switch (encoding) {
      case PCM_8 -> ((bytes.get(frame) & 0xFF) - 128) << 16;
      case PCM_16 -> bytes.getShort(frame * 2) << 8;
      case PCM_24 ->
          lowBytes != null
              ? bytes.getShort(frame * 2) << 8 | lowBytes.get(frame) & 0xFF
              : bytes.get(frame * 3 + 2) << 16 | bytes.getShort(frame * 3) & 0xFFFF;
      case A_LAW -> G711.aLawToLinear(bytes.get(frame)) << 8;
      case MU_LAW -> G711.muLawToLinear(bytes.get(frame)) << 8;
    };
  }
}
