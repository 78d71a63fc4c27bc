package org.dmus.player.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.dmus.wave.WaveOutput;

/**
 * A wave output that measures what goes through: peak and clipping of each plane, silence and
 * loudness of all parts together.
 */
final class MeteredOutput implements WaveOutput {
  /** -96 dB: below the last bit of 16-bit audio. */
  private static final float SILENCE = 1.6e-5f;

  private final WaveOutput output;
  private final LongSupplier nanoTime;
  private final Optional<LoudnessMeter> loudness;
  private final StemMix mix = new StemMix();
  private volatile long frames;
  private volatile long silentFrames;
  private volatile float peak;
  private volatile long clippedSamples;
  private volatile long firstFrameNs;

  MeteredOutput(WaveOutput output, LongSupplier nanoTime) {
    this(output, nanoTime, Optional.empty());
  }

  MeteredOutput(WaveOutput output, LongSupplier nanoTime, Optional<LoudnessMeter> loudness) {
    this.output = output;
    this.nanoTime = nanoTime;
    this.loudness = loudness;
  }

  @Override
  public void write(float[][] planes, int count) throws IOException {
    if (frames == 0) {
      firstFrameNs = nanoTime.getAsLong();
    }
    measure(planes, count);
    float[][] together = mix.of(planes, count);
    silentFrames = peakOf(together, count) < SILENCE ? silentFrames + count : 0;
    if (loudness.isPresent()) {
      loudness.get().add(together, count);
    }
    output.write(planes, count);
    frames += count;
  }

  private void measure(float[][] planes, int count) {
    float blockPeak = peakOf(planes, count);
    peak = Math.max(peak, blockPeak);
    if (blockPeak > 1) {
      for (float[] plane : planes) {
        clippedSamples += beyondFullScale(plane, count);
      }
    }
  }

  private static float peakOf(float[][] planes, int count) {
    float highest = 0;
    for (float[] plane : planes) {
      highest = Math.max(highest, peakOf(plane, count));
    }
    return highest;
  }

  private static float peakOf(float[] plane, int count) {
    float highest = 0;
    for (int i = 0; i < count; i++) {
      highest = Math.max(highest, Math.abs(plane[i]));
    }
    return highest;
  }

  private static int beyondFullScale(float[] plane, int count) {
    int beyond = 0;
    for (int i = 0; i < count; i++) {
      beyond += Math.abs(plane[i]) > 1 ? 1 : 0;
    }
    return beyond;
  }

  long frames() {
    return frames;
  }

  /** Frames since the last one that could be heard. */
  long silentFrames() {
    return silentFrames;
  }

  float peak() {
    return peak;
  }

  long clippedSamples() {
    return clippedSamples;
  }

  /** Empty when it is not measured. */
  OptionalDouble loudnessLufs() {
    return loudness.isPresent()
        ? OptionalDouble.of(loudness.get().integratedLufs())
        : OptionalDouble.empty();
  }

  /** When the first frame came, on the given clock; 0 before. */
  long firstFrameNs() {
    return firstFrameNs;
  }

  @Override
  public int writableFrames() {
    return output.writableFrames();
  }

  @Override
  public boolean isRealTime() {
    return output.isRealTime();
  }

  @Override
  public void close() throws IOException {
    output.close();
  }

  @Override
  public void abort() {
    output.abort();
  }
}
