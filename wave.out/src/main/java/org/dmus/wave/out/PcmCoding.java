package org.dmus.wave.out;

import java.io.IOException;
import java.io.OutputStream;
import org.dmus.ks.WaveFormat;

/** Samples one after another, in a container. */
final class PcmCoding implements Coding {
  private final Container container;
  private final OutputStream out;
  private final FrameBuffer frames;
  private final boolean isPatchable;

  PcmCoding(Container container, WaveFormat format, OutputStream out, boolean isPatchable) {
    this.container = container;
    this.out = out;
    this.frames = new FrameBuffer(format, out);
    this.isPatchable = isPatchable;
  }

  @Override
  public byte[] beginning() {
    return container.header(isPatchable ? frames.flushedBytes() : Container.UNKNOWN_LENGTH);
  }

  @Override
  public void append(float[][] planes, int count) throws IOException {
    frames.append(planes, count);
  }

  @Override
  public void finish() throws IOException {
    frames.flush();
    out.write(new byte[container.padding(frames.flushedBytes())]);
  }
}
