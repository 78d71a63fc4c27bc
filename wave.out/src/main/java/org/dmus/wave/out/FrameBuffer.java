package org.dmus.wave.out;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dmus.ks.WaveFormat;

/**
 * Interleaves and encodes frames, and hands them on in large pieces. Allocates nothing per call.
 */
final class FrameBuffer {

  private static final int CAPACITY_BYTES = 32 * 1024;

  private final SampleEncoder encoder;
  private final OutputStream out;
  private final int channels;
  private final int sampleBytes;
  private final int frameBytes;
  private final int capacityFrames;
  private final ByteBuffer bytes;
  private int filledFrames;
  private long flushedBytes;

  FrameBuffer(WaveFormat format, OutputStream out) {
    this.encoder = SampleEncoder.of(format.encoding());
    this.out = out;
    this.channels = format.channels();
    this.sampleBytes = format.encoding().bits() / 8;
    this.frameBytes = format.frameBytes();
    this.capacityFrames = CAPACITY_BYTES / frameBytes;
    this.bytes = ByteBuffer.allocate(capacityFrames * frameBytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  void append(float[][] planes, int frames) throws IOException {
    int done = 0;
    while (done < frames) {
      int piece = Math.min(frames - done, capacityFrames - filledFrames);
      encode(planes, done, piece);
      done += piece;
      filledFrames += piece;
      if (filledFrames == capacityFrames) {
        flush();
      }
    }
  }

  private void encode(float[][] planes, int from, int frames) {
    int offset = filledFrames * frameBytes;
    for (int channel = 0; channel < channels; channel++) {
      encoder.encode(
          planes[channel], from, frames, bytes, offset + channel * sampleBytes, frameBytes);
    }
  }

  /** Hands on what is held back. */
  void flush() throws IOException {
    int length = filledFrames * frameBytes;
    filledFrames = 0;
    if (length > 0) {
      out.write(bytes.array(), 0, length);
      flushedBytes += length;
    }
  }

  /** {@return the bytes handed on so far} */
  long flushedBytes() {
    return flushedBytes;
  }
}
