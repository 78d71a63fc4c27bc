package org.dmus.dls.vorbis;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A mono Ogg Vorbis stream that is decoded when somebody wants to hear it. Safe from any thread.
 *
 * <p>What was decoded is forgotten with the next garbage collection: who plays it has it in a form
 * of his own.
 */
public final class VorbisSound {
  /** No encoder writes less for a frame than an empty packet for a block of 2,048; a bomb would. */
  private static final int MOST_FRAMES_PER_BYTE = 512;

  private static final int CHANNELS_AT = 39;

  private final ByteBuffer bytes;
  private final int frames;
  private WeakReference<short[]> decoded = new WeakReference<>(null);

  private VorbisSound(ByteBuffer bytes, int frames) {
    this.bytes = bytes;
    this.frames = frames;
  }

  /**
   * Looks at the two ends of a stream.
   *
   * @param bytes the stream; the content must not change afterwards
   * @throws VorbisException when it is no mono Ogg Vorbis, or does not say how long it is
   */
  public static VorbisSound of(ByteBuffer bytes) throws VorbisException {
    ByteBuffer stream = bytes.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    if (!OggStream.isPage(stream, 0) || !isMono(stream)) {
      throw new VorbisException(0, "is no mono Ogg Vorbis");
    }
    int page = lastPage(stream);
    long frames = OggStream.granule(stream, page);
    if (frames <= 0) {
      throw new VorbisException(page, "does not say how long it is");
    }
    if (frames > Math.min(Integer.MAX_VALUE / 4, most(stream))) {
      throw new VorbisException(
          page, "claims " + frames + " frames of " + stream.limit() + " bytes");
    }
    return new VorbisSound(stream, (int) frames);
  }

  private static long most(ByteBuffer stream) {
    return (long) stream.limit() * MOST_FRAMES_PER_BYTE;
  }

  private static boolean isMono(ByteBuffer stream) {
    byte[] begin = {1, 'v', 'o', 'r', 'b', 'i', 's'};
    byte[] found = new byte[begin.length];
    boolean isLongEnough = stream.limit() > CHANNELS_AT;
    if (isLongEnough) {
      stream.get(OggStream.HEADER_BYTES + 1, found);
    }
    return isLongEnough && Arrays.equals(begin, found) && stream.get(CHANNELS_AT) == 1;
  }

  /** Pages are small, so that the last one is found from the end at once. */
  private static int lastPage(ByteBuffer stream) {
    int at = stream.limit() - OggStream.HEADER_BYTES;
    while (!OggStream.isPage(stream, at)) {
      at--;
    }
    return at;
  }

  /** Returns how long it is, frames. */
  public int frames() {
    return frames;
  }

  /**
   * Decodes the stream, unless it just was. Blocks for about a hundredth of its duration.
   *
   * @return {@link #frames} samples; not to be changed
   * @throws VorbisException when it is damaged
   */
  public synchronized short[] decode() throws VorbisException {
    short[] samples = decoded.get();
    if (samples == null) {
      samples = VorbisDecoder.decode(bytes, frames);
      decoded = new WeakReference<>(samples);
    }
    return samples;
  }
}
