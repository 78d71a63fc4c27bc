package org.dmus.wave.out;

import java.io.IOException;
import java.io.OutputStream;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.out.flac.FlacEncoder;

/** Samples as WAV has them, without loss in about half the bytes. */
final class FlacCoding implements Coding {
  private final FlacEncoder encoder;
  private final FrameBuffer frames;

  private FlacCoding(WaveFormat format, OutputStream out) {
    this.encoder = new FlacEncoder(format, out);
    this.frames = new FrameBuffer(format, encoder);
  }

  static Coding begin(WaveFormat format, OutputStream out, boolean isPatchable) throws IOException {
    if (format.encoding() == WaveFormat.Encoding.FLOAT_32) {
      throw new IOException("FLAC has no floating point; choose 16 or 24 bits");
    }
    return new FlacCoding(format, out);
  }

  @Override
  public byte[] beginning() {
    return encoder.beginning();
  }

  @Override
  public void append(float[][] planes, int count) throws IOException {
    frames.append(planes, count);
  }

  @Override
  public void finish() throws IOException {
    frames.flush();
    encoder.finish();
  }
}
