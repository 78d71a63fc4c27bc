package org.dmus.wave.out.flac;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.dmus.ks.WaveFormat;

/** The beginning of a file, RFC 9639 §8.2: what is known about all of it. */
final class StreamInfo {
  private static final int BYTES = 34;
  private static final int LAST_BLOCK = 0x80;
  private static final int MD5_BYTES = 16;

  private final WaveFormat format;
  private int smallestFrame;
  private int largestFrame;
  private long frames;
  private byte[] md5 = new byte[MD5_BYTES];

  StreamInfo(WaveFormat format) {
    this.format = format;
  }

  void count(int encodedBytes, int blockFrames) {
    smallestFrame = frames == 0 ? encodedBytes : Math.min(smallestFrame, encodedBytes);
    largestFrame = Math.max(largestFrame, encodedBytes);
    frames += blockFrames;
  }

  void md5(byte[] digest) {
    md5 = digest.clone();
  }

  /** {@return marker and block; zeros stand for what is not known} */
  byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(8 + BYTES);
    out.put("fLaC".getBytes(StandardCharsets.US_ASCII));
    out.putInt(LAST_BLOCK << 24 | BYTES);
    out.putShort((short) FlacEncoder.BLOCK_FRAMES).putShort((short) FlacEncoder.BLOCK_FRAMES);
    put24(out, smallestFrame);
    put24(out, largestFrame);
    long frames36 = frames >> 36 == 0 ? frames : 0;
    long sizes = (long) (format.channels() - 1) << 41 | (format.encoding().bits() - 1L) << 36;
    out.putLong((long) format.sampleRate() << 44 | sizes | frames36);
    return out.put(md5).array();
  }

  private static void put24(ByteBuffer out, int value) {
    out.put((byte) (value >> 16)).putShort((short) value);
  }
}
