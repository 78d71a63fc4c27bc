package org.dmus.miniport.synth.effect;

import java.util.Arrays;
import org.dmus.miniport.synth.curve.Sine;
import org.dmus.synth.effect.SendEffect;

/** A stereo chorus: two delays that swing a quarter of a cycle apart. */
final class Chorus implements SendEffect {
  private static final double DELAY_SECONDS = 0.011;
  private static final double DEPTH_SECONDS = 0.0035;
  private static final double RATE_HZ = 0.6;
  private static final float LEVEL = 0.7f;
  private static final int QUARTER = 1 << 30;

  /** Without feedback; far longer than any delay. */
  private static final double TAIL_SECONDS = 0.1;

  /** With feedback the tail lasts until it lost this much. */
  private static final double TAIL_DB = 180;

  private static final double RATE_HZ_PER_STEP = 0.122;
  private static final double FEEDBACK_PER_STEP = 0.00763;
  private static final double DEPTH_STEPS_PER_SECOND = 3_200;

  /** Both ends of GM2's deepest swing, and what the delay never comes below. */
  private static final double LONGEST_SECONDS = 0.041;

  private static final double SHORTEST_SECONDS = 0.0005;

  private final int sampleRate;
  private final float[] line;
  private final int mask;
  private double delaySeconds;
  private float delay;
  private float depth;
  private float feedback;
  private int phasePerFrame;
  private int tailFrames;
  private int phase;
  private int write;

  Chorus(int sampleRate) {
    this.sampleRate = sampleRate;
    int longest = (int) (LONGEST_SECONDS * sampleRate) + 3;
    line = new float[Integer.highestOneBit(longest) << 1];
    mask = line.length - 1;
    reset();
  }

  @Override
  public void process(float[] send, int from, int to, float[] left, float[] right, int at) {
    for (int i = from; i < to; i++) {
      float onLeft = tap(delay + depth * Sine.at(phase));
      float onRight = tap(delay + depth * Sine.at(phase + QUARTER));
      line[write & mask] = feedback == 0 ? send[i] : send[i] + feedback * (onLeft + onRight);
      left[at + i] += LEVEL * onLeft;
      right[at + i] += LEVEL * onRight;
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
  public void parameter(int parameter, int value) {
    switch (parameter) {
      case TYPE -> type(Swing.of(value));
      case CHORUS_RATE -> rate(RATE_HZ_PER_STEP * value);
      case CHORUS_DEPTH -> swing(delaySeconds, (value + 1) / DEPTH_STEPS_PER_SECOND / 2);
      case CHORUS_FEEDBACK -> feedback(FEEDBACK_PER_STEP * value);
      default -> {}
    }
  }

  private void type(Swing type) {
    if (type != null) {
      delaySeconds = type.delaySeconds;
      parameter(CHORUS_RATE, type.rate);
      parameter(CHORUS_DEPTH, type.depth);
      parameter(CHORUS_FEEDBACK, type.feedback);
    }
  }

  @Override
  public void reset() {
    rate(RATE_HZ);
    swing(DELAY_SECONDS, DEPTH_SECONDS);
    feedback(0);
  }

  private void rate(double hz) {
    phasePerFrame = (int) (hz / sampleRate * 0x1p32);
  }

  /** The delay makes room for a depth that is greater than itself. */
  private void swing(double about, double depthSeconds) {
    delaySeconds = about;
    delay = (float) (Math.max(about, depthSeconds + SHORTEST_SECONDS) * sampleRate);
    depth = (float) (depthSeconds * sampleRate);
    measureTail();
  }

  /** Both sides feed back, each half. */
  private void feedback(double amount) {
    feedback = (float) (amount / 2);
    measureTail();
  }

  private void measureTail() {
    double rounds = feedback == 0 ? 0 : TAIL_DB / (-20 * StrictMath.log10(2 * (double) feedback));
    tailFrames = (int) (TAIL_SECONDS * sampleRate + rounds * (delay + depth));
  }

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
