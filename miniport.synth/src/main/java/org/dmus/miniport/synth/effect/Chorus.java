package org.dmus.miniport.synth.effect;

import java.util.Arrays;
import org.dmus.miniport.synth.curve.Sine;
import org.dmus.synth.effect.SendEffect;

/** A stereo chorus: two delays that swing a quarter of a cycle apart. */
final class Chorus implements SendEffect {
  static final double TAIL_SECONDS = 0.1;

  private static final double DELAY_SECONDS = 0.011;
  private static final double DEPTH_SECONDS = 0.0035;
  private static final double RATE_HZ = 0.6;
  private static final float LEVEL = 0.7f;
  private static final int QUARTER = 1 << 30;

  private final float[] line;
  private final int mask;
  private final float delay;
  private final float depth;
  private final int phasePerFrame;
  private final int tailFrames;
  private int phase;
  private int write;

  Chorus(int sampleRate) {
    tailFrames = (int) (sampleRate * TAIL_SECONDS);
    delay = (float) (DELAY_SECONDS * sampleRate);
    depth = (float) (DEPTH_SECONDS * sampleRate);
    int longest = (int) (delay + depth) + 3;
    line = new float[Integer.highestOneBit(longest) << 1];
    mask = line.length - 1;
    phasePerFrame = (int) (RATE_HZ / sampleRate * 0x1p32);
  }

  @Override
  public void process(float[] send, int from, int to, float[] left, float[] right, int at) {
    for (int i = from; i < to; i++) {
      line[write & mask] = send[i];
      left[at + i] += LEVEL * tap(delay + depth * Sine.at(phase));
      right[at + i] += LEVEL * tap(delay + depth * Sine.at(phase + QUARTER));
      write++;
      phase += phasePerFrame;
    }
  }

  private float tap(float framesAgo) {
    int whole = (int) framesAgo;
    float near = line[write - whole & mask];
    float far = line[write - whole - 1 & mask];
    return near + (framesAgo - whole) * (far - near);
  }

  @Override
  public void parameter(int parameter, int value) {}

  @Override
  public void reset() {}

  @Override
  public int tailFrames() {
    return tailFrames;
  }

  @Override
  public void clear() {
    Arrays.fill(line, 0);
    phase = 0;
    write = 0;
  }
}
