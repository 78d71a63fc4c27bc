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
    this.encoding = Objects.requireNonNull(encoding, "encoding");
    this.bytes = bytes.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
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
    return bytes.remaining() / encoding.bytesPerFrame();
  }

  /** Returns a read-only, little-endian view of the stored bytes. */
  public ByteBuffer bytes() {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
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
      case PCM_24 -> bytes.get(frame * 3 + 2) << 16 | bytes.getShort(frame * 3) & 0xFFFF;
      case A_LAW -> G711.aLawToLinear(bytes.get(frame)) << 8;
      case MU_LAW -> G711.muLawToLinear(bytes.get(frame)) << 8;
    };
  }
}
