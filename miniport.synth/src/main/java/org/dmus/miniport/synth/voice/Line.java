package org.dmus.miniport.synth.voice;

/** A gain that goes in a straight line over each control block. Audio thread only. */
final class Line {
  private static final float[] RAMP = ramp();

  private float start;
  private float perFrame;
  private float end;
  private int frames;

  void jumpTo(float gain) {
    start = gain;
    end = gain;
    perFrame = 0;
    frames = 0;
  }

  /**
   * Starts a line to a gain that is reached after {@code length} frames.
   *
   * @param elapsed frames of the line before that were used
   */
  void moveTo(int elapsed, float gain, int length) {
    // a line that was used up ends exactly at its end, so that a gain that rests is seen to rest
    start = elapsed == frames ? end : start + perFrame * elapsed;
    end = gain;
    frames = length;
    perFrame = start == gain ? 0 : (gain - start) / length;
  }

  boolean isSteady() {
    return perFrame == 0;
  }

  boolean isSilent() {
    return perFrame == 0 && start == 0;
  }

  float start() {
    return start;
  }

  /**
   * Counts the frames of every line.
   *
   * @param ramp gets, for each frame of a segment, how many frames of the lines went before it
   * @param elapsed how many before the first
   */
  static void count(int elapsed, float[] ramp, int from, int to) {
    System.arraycopy(RAMP, elapsed, ramp, from, to - from);
  }

  /** Multiplies frames by the line. */
  void scale(float[] inOut, float[] ramp, int from, int to) {
    float g0 = start;
    float g1 = perFrame;
    for (int i = from; i < to; i++) {
      inOut[i] *= g0 + g1 * ramp[i];
    }
  }

  /** Adds frames, multiplied by the line and a constant, to a bus. */
  void mix(float[] in, float[] ramp, int from, int to, float gain, float[] out) {
    float g0 = gain * start;
    float g1 = gain * perFrame;
    for (int i = from; i < to; i++) {
      out[i] += in[i] * (g0 + g1 * ramp[i]);
    }
  }

  /** {@link #scale} and the sums of two buses in one loop. */
  void scaleAndMix(MixBus bus, int from, int to, float leftGain, float rightGain) {
    float[] inOut = bus.scratch;
    float[] ramp = bus.ramp;
    float[] left = bus.left;
    float[] right = bus.right;
    float g0 = start;
    float g1 = perFrame;
    for (int i = from; i < to; i++) {
      float x = inOut[i] * (g0 + g1 * ramp[i]);
      inOut[i] = x;
      left[i] += x * leftGain;
      right[i] += x * rightGain;
    }
  }

  private static float[] ramp() {
    float[] table = new float[Voice.BLOCK];
    for (int i = 0; i < table.length; i++) {
      table[i] = i;
    }
    return table;
  }
}
