package org.dmus.tck.kit;

import java.util.Arrays;
import org.dmus.wave.WaveOutput;

/** Keeps the first channel of what is rendered. */
final class WaveRecorder implements WaveOutput {
  private float[] samples = new float[1 << 16];
  private int frames;

  /** Returns a copy of some frames; behind the end there is silence. */
  float[] copy(int from, int to) {
    int end = Math.min(to, frames);
    float[] part = new float[to - from];
    if (from < end) {
      System.arraycopy(samples, from, part, 0, end - from);
    }
    return part;
  }

  int frames() {
    return frames;
  }

  @Override
  public int writableFrames() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void write(float[][] planes, int count) {
    if (frames + count > samples.length) {
      samples = Arrays.copyOf(samples, Math.max(2 * samples.length, frames + count));
    }
    System.arraycopy(planes[0], 0, samples, frames, count);
    frames += count;
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
