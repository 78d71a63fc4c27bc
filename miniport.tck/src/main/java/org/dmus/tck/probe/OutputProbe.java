package org.dmus.tck.probe;

import java.util.Arrays;
import org.dmus.wave.WaveOutput;

/** A file-like output that keeps the first channel. */
public final class OutputProbe implements WaveOutput {
  private float[] samples = new float[0];

  /** {@return what was written to the first channel; a copy} */
  public synchronized float[] samples() {
    return samples.clone();
  }

  @Override
  public int writableFrames() {
    return Integer.MAX_VALUE;
  }

  @Override
  public synchronized void write(float[][] planes, int frames) {
    int before = samples.length;
    samples = Arrays.copyOf(samples, before + frames);
    System.arraycopy(planes[0], 0, samples, before, frames);
  }

  @Override
  public boolean isRealTime() {
    return false;
  }

  @Override
  public void close() {
    // Nothing to finish.
  }

  @Override
  public void abort() {
    // Nothing to undo.
  }
}
