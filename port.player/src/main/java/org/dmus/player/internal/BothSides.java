package org.dmus.player.internal;

import java.io.IOException;
import org.dmus.wave.WaveOutput;

/** Puts one channel on both sides of a stereo output. Allocates nothing as it plays. */
final class BothSides implements WaveOutput {
  private final WaveOutput stereo;
  private final float[][] sides = new float[2][];

  BothSides(WaveOutput stereo) {
    this.stereo = stereo;
  }

  @Override
  public void write(float[][] planes, int frames) throws IOException {
    sides[0] = planes[0];
    sides[1] = planes[0];
    stereo.write(sides, frames);
  }

  @Override
  public int writableFrames() {
    return stereo.writableFrames();
  }

  @Override
  public boolean isRealTime() {
    return stereo.isRealTime();
  }

  @Override
  public void close() throws IOException {
    stereo.close();
  }

  @Override
  public void abort() {
    stereo.abort();
  }
}
