package org.dmus.miniport.synth.effect;

import java.util.Arrays;
import org.dmus.dls.sound.curve.Sine;
import org.dmus.synth.effect.SendEffect;

/**
 * A stereo chorus: two delays that swing a quarter of a cycle apart. Where the delay changes, what
 * is heard at the old one fades into what is heard at the new one.
 */
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
  private static final double FADE_SECONDS = 0.03;

  /** GM2's types as values of rate, depth and feedback (GM2 4.5.2). */
  private static final int[][] TYPES = {
    {3, 5, 0}, {9, 19, 5}, {3, 19, 8}, {9, 16, 16}, {2, 24, 64}, {1, 5, 112}
  };

  private static final int FLANGER = 5;
  private static final double FLANGER_DELAY_SECONDS = 0.001;

  /** Both ends of GM2's deepest swing, and what the delay never comes below. */
  private static final double LONGEST_SECONDS = 0.041;

  private static final double SHORTEST_SECONDS = 0.0005;

  private final int sampleRate;
  private final float[] line;
  private final int mask;
  private final ChorusSettings wanted = new ChorusSettings();
  private final int fadeFrames;
  private ChorusSettings now = new ChorusSettings();
  private ChorusSettings before = new ChorusSettings();
  private int fadeLeft;
  private boolean isStale;

  /** Whether nothing was heard since it was cleared. */
  private boolean isEmpty = true;

  private double delaySeconds;
  private int phasePerFrame;
  private int tailFrames;
  private int phase;
  private int write;

  Chorus(int sampleRate) {
    this.sampleRate = sampleRate;
    int longest = (int) (LONGEST_SECONDS * sampleRate) + 3;
    line = new float[Integer.highestOneBit(longest) << 1];
    mask = line.length - 1;
    fadeFrames = (int) (FADE_SECONDS * sampleRate);
    reset();
  }

  @Override
  public void process(float[] send, int from, int to, float[] left, float[] right, int at) {
    int done = from;
    while (done < to) {
      follow();
      int end = fadeLeft == 0 ? to : Math.min(to, done + fadeLeft);
      if (fadeLeft == 0) {
        swing(send, done, end, left, right, at);
      } else {
        fade(send, done, end, left, right, at);
      }
      done = end;
    }
  }

  /** Changes wait for the one before them: each fades in from what is heard. */
  private void follow() {
    if (isStale && (isEmpty || fadeLeft == 0)) {
      ChorusSettings free = before;
      before = now;
      now = free;
      now.set(wanted);
      fadeLeft = isEmpty ? 0 : fadeFrames;
      isStale = false;
    }
    isEmpty = false;
  }

  private void swing(float[] send, int from, int to, float[] left, float[] right, int at) {
    float delay = now.delay;
    float depth = now.depth;
    float feedback = now.feedback;
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

  private void fade(float[] send, int from, int to, float[] left, float[] right, int at) {
    for (int i = from; i < to; i++) {
      float part = 1 - fadeLeft / (float) fadeFrames;
      float onLeft = fadingTap(Sine.at(phase), part);
      float onRight = fadingTap(Sine.at(phase + QUARTER), part);
      float feedback = before.feedback + part * (now.feedback - before.feedback);
      line[write & mask] = send[i] + feedback * (onLeft + onRight);
      left[at + i] += LEVEL * onLeft;
      right[at + i] += LEVEL * onRight;
      write++;
      phase += phasePerFrame;
      fadeLeft--;
    }
  }

  private float fadingTap(float swing, float part) {
    float old = tap(before.delay + before.depth * swing);
    return old + part * (tap(now.delay + now.depth * swing) - old);
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
      case TYPE -> type(value);
      case CHORUS_RATE -> rate(RATE_HZ_PER_STEP * value);
      case CHORUS_DEPTH -> swing(delaySeconds, (value + 1) / DEPTH_STEPS_PER_SECOND / 2);
      case CHORUS_FEEDBACK -> feedback(FEEDBACK_PER_STEP * value);
      default -> {}
    }
  }

  private void type(int type) {
    if (type >= 0 && type < TYPES.length) {
      delaySeconds = type == FLANGER ? FLANGER_DELAY_SECONDS : DELAY_SECONDS;
      for (int parameter = CHORUS_RATE; parameter <= CHORUS_FEEDBACK; parameter++) {
        parameter(parameter, TYPES[type][parameter - CHORUS_RATE]);
      }
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
    wanted.delay = (float) (Math.max(about, depthSeconds + SHORTEST_SECONDS) * sampleRate);
    wanted.depth = (float) (depthSeconds * sampleRate);
    changed();
  }

  /** Both sides feed back, each half. */
  private void feedback(double amount) {
    wanted.feedback = (float) (amount / 2);
    changed();
  }

  private void changed() {
    isStale = true;
    double amount = 2 * (double) wanted.feedback;
    double rounds = amount == 0 ? 0 : TAIL_DB / (-20 * StrictMath.log10(amount));
    tailFrames = (int) (TAIL_SECONDS * sampleRate + rounds * (wanted.delay + wanted.depth));
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
    isEmpty = true;
    fadeLeft = 0;
  }
}
