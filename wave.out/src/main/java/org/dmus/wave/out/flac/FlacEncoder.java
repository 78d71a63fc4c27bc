package org.dmus.wave.out.flac;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.dmus.ks.WaveFormat;

/**
 * Takes PCM as WAV files have it - little-endian, interleaved - and writes FLAC frames. Allocates
 * nothing per block. One thread.
 */
public final class FlacEncoder extends OutputStream {
  static final int BLOCK_FRAMES = 4_096;

  /** Header, checksum and what a subframe needs beyond its samples. */
  private static final int OVERHEAD_BYTES = 64;

  private final WaveFormat format;
  private final OutputStream out;
  private final int sampleBytes;
  private final int[][] block;
  private final FrameHeader header;
  private final Stereo stereo = new Stereo(BLOCK_FRAMES);
  private final Subframe subframe = new Subframe(BLOCK_FRAMES);
  private final BitWriter bits;
  private final StreamInfo info;
  private final MessageDigest md5 = md5();
  private int filled;
  private long number;

  /**
   * Creates an encoder; writes nothing yet.
   *
   * @param format 16 or 24 bits
   * @param out takes the frames that follow {@link #beginning}
   */
  public FlacEncoder(WaveFormat format, OutputStream out) {
    this.format = format;
    this.out = out;
    this.sampleBytes = format.encoding().bits() / 8;
    this.block = new int[format.channels()][BLOCK_FRAMES];
    this.header = new FrameHeader(format);
    this.bits = new BitWriter(OVERHEAD_BYTES + BLOCK_FRAMES * (format.frameBytes() + 1));
    this.info = new StreamInfo(format);
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }

  /** {@return what precedes the frames; always of one length} */
  public byte[] beginning() {
    return info.bytes();
  }

  @Override
  public void write(int value) {
    throw new UnsupportedOperationException("takes whole frames only");
  }

  /** Takes whole frames. */
  @Override
  public void write(byte[] pcm, int offset, int length) throws IOException {
    md5.update(pcm, offset, length);
    int frameBytes = format.frameBytes();
    int end = offset + length;
    for (int at = offset; at < end; ) {
      int frames = Math.min((end - at) / frameBytes, BLOCK_FRAMES - filled);
      take(pcm, at, frames);
      at += frames * frameBytes;
      if (filled == BLOCK_FRAMES) {
        encode();
      }
    }
  }

  private void take(byte[] pcm, int offset, int frames) {
    for (int channel = 0; channel < block.length; channel++) {
      int[] samples = block[channel];
      int at = offset + channel * sampleBytes;
      for (int i = filled; i < filled + frames; i++, at += format.frameBytes()) {
        int low = sampleBytes == 2 ? pcm[at] & 0xFF : pcm[at] & 0xFF | (pcm[at + 1] & 0xFF) << 8;
        samples[i] = pcm[at + sampleBytes - 1] << 8 * (sampleBytes - 1) | low;
      }
    }
    filled += frames;
  }

  private void encode() throws IOException {
    bits.clear();
    int size = format.encoding().bits();
    if (block.length == 1) {
      header.put(number, filled, 0, bits);
      subframe.put(block[0], filled, size, bits);
    } else {
      header.put(number, filled, stereo.choose(block[0], block[1], filled), bits);
      subframe.put(stereo.first(block[0]), filled, stereo.firstBits(size), bits);
      subframe.put(stereo.second(block[1]), filled, stereo.secondBits(size), bits);
    }
    bits.align();
    bits.put(Crc.CRC_16.of(bits.bytes(), bits.length()), 16);
    out.write(bits.bytes(), 0, bits.length());
    info.count(bits.length(), filled);
    number++;
    filled = 0;
  }

  /** Writes the last, shorter block; {@link #beginning} is complete afterwards. */
  public void finish() throws IOException {
    if (filled > 0) {
      encode();
    }
    info.md5(md5.digest());
  }
}
