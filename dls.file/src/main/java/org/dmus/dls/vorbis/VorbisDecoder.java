package org.dmus.dls.vorbis;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Decodes a stream from its first packet to its last (§4.3). */
final class VorbisDecoder {
  private static final float FULL_SCALE = 32_768;

  private final OggStream stream;
  private final VorbisSetup setup;
  private final InverseMdct shortTransform;
  private final InverseMdct longTransform;
  private final Window window;
  private final float[] spectrum;
  private final short[] out;
  private int written;

  /** The block before, faded out; null before the first. */
  private float[] before;

  private VorbisDecoder(ByteBuffer bytes, int frames) throws VorbisException {
    stream = new OggStream(bytes);
    setup = VorbisSetup.read(stream);
    shortTransform = new InverseMdct(setup.shortBlock());
    longTransform = new InverseMdct(setup.longBlock());
    window = new Window(setup.shortBlock(), setup.longBlock());
    spectrum = new float[setup.longBlock() / 2];
    out = new short[frames];
  }

  /**
   * Decodes a stream.
   *
   * @param frames how many it has: its last block is longer than its last granule says
   */
  static short[] decode(ByteBuffer bytes, int frames) throws VorbisException {
    return new VorbisDecoder(bytes, frames).decode();
  }

  private short[] decode() throws VorbisException {
    while (written < out.length && stream.next()) {
      if (stream.length() > 0) {
        packet(stream.bits());
      }
    }
    if (written < out.length) {
      throw new VorbisException(
          stream.offset(), "has " + written + " frames, not the " + out.length + " it claims");
    }
    return out;
  }

  private void packet(BitReader in) throws VorbisException {
    boolean isAudio = !in.readFlag();
    int number = in.read(Bits.length(setup.modes().length - 1));
    if (!isAudio || number >= setup.modes().length) {
      throw new VorbisException(stream.offset(), "has a packet that is no audio");
    }
    VorbisSetup.Mode mode = setup.modes()[number];
    boolean longBefore = mode.isLong() && in.readFlag();
    boolean longAfter = mode.isLong() && in.readFlag();
    int block = mode.isLong() ? setup.longBlock() : setup.shortBlock();
    float[] frames = new float[block];
    if (readSpectrum(mode, in, block / 2)) {
      (mode.isLong() ? longTransform : shortTransform).transform(spectrum, frames);
      window.apply(frames, block, longBefore, longAfter);
    }
    if (before != null) {
      overlap(before, frames);
    }
    before = frames;
  }

  /** Returns whether the packet is not silent. */
  private boolean readSpectrum(VorbisSetup.Mode mode, BitReader in, int lines) {
    int[] heights = mode.floor().read(in);
    if (heights == null) {
      return false;
    }
    Arrays.fill(spectrum, 0, lines, 0);
    mode.residue().read(in, spectrum, lines);
    mode.floor().apply(heights, spectrum, lines);
    return true;
  }

  /** Adds up two blocks, from the middle of the first to the middle of the second (§4.3.8). */
  private void overlap(float[] first, float[] second) {
    int frames = Math.min((first.length + second.length) / 4, out.length - written);
    int early = first.length / 2;
    int late = (second.length - first.length) / 4;
    for (int i = 0; i < frames; i++) {
      float fading = early + i < first.length ? first[early + i] : 0;
      float rising = late + i >= 0 ? second[late + i] : 0;
      out[written + i] = sample(fading + rising);
    }
    written += frames;
  }

  private static short sample(float value) {
    long rounded = (long) Math.rint(value * FULL_SCALE);
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
  }
}
