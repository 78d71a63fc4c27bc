package org.dmus.miniport.synth.effect;

import java.util.Arrays;

/**
 * Eight delay lines, each with a gain and a one-pole low-pass at its output.
 *
 * <p>They are read four at a time: one line's filter waits for its own last frame, four keep the
 * processor busy.
 */
final class DelayLines {
  static final int COUNT = 8;
  private static final int AT_A_TIME = 4;

  private final float[][] lines = new float[COUNT][];
  private final int[] lengths = new int[COUNT];
  private final float[] gains = new float[COUNT];
  private final float[] states = new float[COUNT];
  private float damping;
  private float keep;
  private int write;

  /**
   * Creates empty lines.
   *
   * @param longest most frames that any may be long
   */
  DelayLines(int longest) {
    int size = Integer.highestOneBit(longest) << 1;
    for (int i = 0; i < COUNT; i++) {
      lines[i] = new float[size];
    }
  }

  /** Sets the coefficient of the low-pass, 0..1; 1 lets everything through. Before the lines. */
  void damp(float coefficient) {
    damping = coefficient;
    keep = 1 - coefficient;
  }

  /** Sets length, frames, and gain of a line; what is in it stays. */
  void tune(int line, int length, float gain) {
    lengths[line] = length;
    gains[line] = gain * damping;
  }

  /** Reads frames of every line, at most as many as the shortest is long. */
  void read(float[][] out, int frames) {
    for (int i = 0; i < COUNT; i += AT_A_TIME) {
      readFour(i, out, frames);
    }
  }

  private void readFour(int first, float[][] out, int frames) {
    float[] in0 = lines[first];
    float[] in1 = lines[first + 1];
    float[] in2 = lines[first + 2];
    float[] in3 = lines[first + 3];
    float[] out0 = out[first];
    float[] out1 = out[first + 1];
    float[] out2 = out[first + 2];
    float[] out3 = out[first + 3];
    int at0 = write - lengths[first];
    int at1 = write - lengths[first + 1];
    int at2 = write - lengths[first + 2];
    int at3 = write - lengths[first + 3];
    float gain0 = gains[first];
    float gain1 = gains[first + 1];
    float gain2 = gains[first + 2];
    float gain3 = gains[first + 3];
    float state0 = states[first];
    float state1 = states[first + 1];
    float state2 = states[first + 2];
    float state3 = states[first + 3];
    float kept = keep;
    for (int i = 0; i < frames; i++) {
      state0 = state0 * kept + in0[at0 + i & in0.length - 1] * gain0;
      state1 = state1 * kept + in1[at1 + i & in1.length - 1] * gain1;
      state2 = state2 * kept + in2[at2 + i & in2.length - 1] * gain2;
      state3 = state3 * kept + in3[at3 + i & in3.length - 1] * gain3;
      out0[i] = state0;
      out1[i] = state1;
      out2[i] = state2;
      out3[i] = state3;
    }
    states[first] = state0;
    states[first + 1] = state1;
    states[first + 2] = state2;
    states[first + 3] = state3;
  }

  /** Writes the next frames of every line. */
  void write(float[][] in, int frames) {
    int size = lines[0].length;
    int at = write & size - 1;
    int first = Math.min(frames, size - at);
    for (int i = 0; i < COUNT; i++) {
      System.arraycopy(in[i], 0, lines[i], at, first);
      System.arraycopy(in[i], first, lines[i], 0, frames - first);
    }
    write += frames;
  }

  void clear() {
    for (float[] line : lines) {
      Arrays.fill(line, 0);
    }
    Arrays.fill(states, 0);
    write = 0;
  }
}
