package org.dmus.wave.out;

import java.io.IOException;
import java.io.OutputStream;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.out.ogg.OpusStream;

/** Opus in Ogg: small, and not quite what went in. */
final class OpusCoding implements Coding {
  private final OpusStream stream;

  private OpusCoding(OpusStream stream) {
    this.stream = stream;
  }

  static Coding begin(WaveFormat format, OutputStream out, boolean isPatchable) throws IOException {
    return new OpusCoding(new OpusStream(format, out));
  }

  @Override
  public byte[] beginning() {
    return stream.beginning();
  }

  @Override
  public void append(float[][] planes, int count) throws IOException {
    stream.append(planes, count);
  }

  @Override
  public void finish() throws IOException {
    stream.finish();
  }
}
