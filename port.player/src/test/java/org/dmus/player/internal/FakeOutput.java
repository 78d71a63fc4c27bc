package org.dmus.player.internal;

import java.io.IOException;
import java.util.Map;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;
import org.dmus.wave.WaveOutputProvider;

/** An output that counts, and fails after a number of frames. */
final class FakeOutput implements WaveOutputProvider, WaveOutput {
  long frames;
  long failAfterFrames = Long.MAX_VALUE;
  boolean closed;
  boolean aborted;

  WaveOutputs asOnlyOne() {
    WaveOutputs outputs = new WaveOutputs();
    outputs.bind(this, Map.of(WaveOutputProvider.SCHEME, "wav"));
    return outputs;
  }

  @Override
  public WaveOutput open(String target, WaveFormat format) {
    return this;
  }

  @Override
  public void write(float[][] planes, int count) throws IOException {
    frames += count;
    if (frames > failAfterFrames) {
      throw new IOException("disk full");
    }
  }

  @Override
  public int writableFrames() {
    return Integer.MAX_VALUE;
  }

  @Override
  public boolean isRealTime() {
    return false;
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public void abort() {
    aborted = !closed;
  }
}
