package org.dmus.dls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.Optional;

/**
 * The frames of a mono wave, left where the file has them (usually memory-mapped), compressed ones
 * until somebody wants them.
 *
 * <p>Immutable; safe from any thread.
 */
public final class WaveData {

  /**
   * What holds the frames, little-endian, from {@link #start} on; null when they are compressed.
   */
  private final ByteBuffer stored;

  private final int start;
  private final int frames;

  /** What is decoded; null when the frames are stored as they are. */
  private final CompressedWave compressed;

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
    this.stored = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    this.lowBytes = lowBytes == null ? null : lowBytes.slice().asReadOnlyBuffer();
    start = 0;
    compressed = null;
    frames = stored.limit() / storedBytesPerFrame();
  }

  private WaveData(Encoding encoding, ByteBuffer bank, int start, int frames) {
    this.encoding = encoding;
    this.stored = bank;
    this.start = start;
    this.frames = frames;
    compressed = null;
    lowBytes = null;
  }

  private WaveData(CompressedWave wave, int from, int frames) {
    encoding = Encoding.PCM_16;
    compressed = wave;
    stored = null;
    start = from;
    lowBytes = null;
    this.frames = frames;
  }

  private int storedBytesPerFrame() {
    return lowBytes != null ? Short.BYTES : encoding.bytesPerFrame();
  }

  /** Returns the frames as they are stored; takes time where they have to be decoded first. */
  private ByteBuffer storedBytes() {
    ByteBuffer bytes =
        compressed == null
            ? stored.slice(start, frames * storedBytesPerFrame())
            : compressed.bytes().slice(Short.BYTES * start, Short.BYTES * frames);
    return bytes.order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Creates a view of frames inside a bank, which keeps nothing but their place: banks of many
   * short waves are full of them.
   *
   * @param encoding how they are stored
   * @param bank the bank; kept as it is, and nobody may change its content, limit or order
   * @param start where the first frame begins, bytes from the start of the buffer
   * @param frames how many
   * @throws IllegalArgumentException when the order of the buffer is not little-endian
   * @throws IndexOutOfBoundsException when the buffer has fewer
   */
  public static WaveData within(Encoding encoding, ByteBuffer bank, int start, int frames) {
    if (bank.order() != ByteOrder.LITTLE_ENDIAN) {
      throw new IllegalArgumentException("a bank is little-endian");
    }
    Objects.checkFromIndexSize(start, (long) frames * encoding.bytesPerFrame(), bank.limit());
    return new WaveData(encoding, bank, start, frames);
  }

  /**
   * Creates 16-bit wave data of a part of a compressed wave, decoded whenever its frames are asked
   * for.
   *
   * @param from the first frame
   * @param frames how many
   * @throws IndexOutOfBoundsException when the wave has fewer
   */
  public static WaveData of(CompressedWave wave, int from, int frames) {
    Objects.checkFromIndexSize(from, frames, wave.frames());
    return new WaveData(wave, from, frames);
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
    return frames;
  }

  /** Returns the size of the frames in their encoding, decompressed, bytes. */
  public long sizeBytes() {
    return (long) frames * encoding.bytesPerFrame();
  }

  /**
   * Returns what is wrong with a wave that its file compresses, found by decoding it; empty when
   * nothing is, or when there is nothing to decode.
   */
  public Optional<DlsWarning> damage() {
    return compressed == null ? Optional.empty() : compressed.damage();
  }

  /**
   * Returns the bytes in the order of the encoding, read-only and little-endian: a view of what is
   * stored, or a copy where the file keeps the lowest bits apart or compresses.
   */
  public ByteBuffer bytes() {
    return lowBytes != null
        ? joined()
        : storedBytes().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Returns the wave at 16 bits: itself unless it has 24, of which the lowest 8 are left out.
   *
   * <p>Where the file keeps those apart nothing is copied.
   */
  public WaveData to16Bit() {
    if (lowBytes != null) {
      return new WaveData(Encoding.PCM_16, storedBytes());
    }
    return encoding == Encoding.PCM_24 ? of(toShorts()) : this;
  }

  private ByteBuffer joined() {
    ByteBuffer bytes = storedBytes();
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
    ByteBuffer bytes = storedBytes();
    for (int i = 0; i < out.length; i++) {
      out[i] = (short) (sample24(bytes, i) >> Byte.SIZE);
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
    Objects.checkFromIndexSize(from, frames, this.frames);
    Objects.checkFromIndexSize(offset, frames, out.length);
    ByteBuffer bytes = storedBytes();
    if (encoding == Encoding.PCM_16) {
      for (int i = 0; i < frames; i++) {
        out[offset + i] = bytes.getShort((from + i) * Short.BYTES) * (1f / 32768);
      }
      return;
    }
    for (int i = 0; i < frames; i++) {
      out[offset + i] = sample24(bytes, from + i) * (1f / 8_388_608);
    }
  }

  private int sample24(ByteBuffer bytes, int frame) {
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
