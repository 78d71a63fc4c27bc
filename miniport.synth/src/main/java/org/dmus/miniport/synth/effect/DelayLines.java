package org.dmus.miniport.synth.effect;

import java.util.Arrays;

/**
 * Eight delay lines, each with a gain and a one-pole low-pass at its output.
 *
 * <p>They are read four at a time: one line's filter waits for its own last frame, four keep the
 * processor busy. Where lengths and gains change, what is read of the old ones fades into what is
 * read of the new ones: a tail goes on without a click.
 */
final class DelayLines {
  static final int COUNT = 8;
  private static final int AT_A_TIME = 4;

  private final float[][] lines = new float[COUNT][];
  private final float[] states = new float[COUNT];
  private final int fadeFrames;
  private LineSettings now = new LineSettings(COUNT);
  private LineSettings before = new LineSettings(COUNT);
  private int fadeLeft;
  private int write;

  /**
   * Creates empty lines.
   *
   * @param longest most frames that any may be long
   * @param fadeFrames how long a change takes
   */
  DelayLines(int longest, int fadeFrames) {
    int size = Integer.highestOneBit(longest) << 1;
    for (int i = 0; i < COUNT; i++) {
      lines[i] = new float[size];
    }
    this.fadeFrames = fadeFrames;
  }

  /** Returns how many frames the change goes on that is under way. */
  int fadeLeft() {
    return fadeLeft;
  }

  /** Returns how many frames can be read at once: as many as the shortest line is long. */
  int mostFrames() {
    int most = now.shortest();
    return fadeLeft == 0 ? most : Math.min(fadeLeft, Math.min(most, before.shortest()));
  }

  /** Takes over settings at once: there is nothing in the lines. */
  void jumpTo(LineSettings wanted) {
    now.set(wanted);
    fadeLeft = 0;
  }

  /** Goes over to settings; no change may be under way. */
  void fadeTo(LineSettings wanted) {
    LineSettings free = before;
    before = now;
    now = free;
    now.set(wanted);
    fadeLeft = fadeFrames;
  }

  /** Reads frames of every line, at most {@link #mostFrames}. */
  void read(float[][] out, int frames) {
    if (fadeLeft > 0) {
      for (int i = 0; i < COUNT; i++) {
        readFading(i, out[i], frames);
      }
      fadeLeft -= frames;
      return;
    }
    for (int i = 0; i < COUNT; i += AT_A_TIME) {
      readFour(i, out, frames);
    }
  }

  private void readFading(int line, float[] out, int frames) {
    float[] in = lines[line];
    int oldAt = write - before.lengths[line];
    int newAt = write - now.lengths[line];
    float state = states[line];
    for (int i = 0; i < frames; i++) {
      float part = 1 - (fadeLeft - i) / (float) fadeFrames;
      float oldSample = in[oldAt + i & in.length - 1] * before.gains[line];
      float newSample = in[newAt + i & in.length - 1] * now.gains[line];
      float keep = before.keeps[line] + part * (now.keeps[line] - before.keeps[line]);
      state = state * keep + oldSample + part * (newSample - oldSample);
      out[i] = state;
    }
    states[line] = state;
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
    int at0 = write - now.lengths[first];
    int at1 = write - now.lengths[first + 1];
    int at2 = write - now.lengths[first + 2];
    int at3 = write - now.lengths[first + 3];
    float gain0 = now.gains[first];
    float gain1 = now.gains[first + 1];
    float gain2 = now.gains[first + 2];
    float gain3 = now.gains[first + 3];
    float keep0 = now.keeps[first];
    float keep1 = now.keeps[first + 1];
    float keep2 = now.keeps[first + 2];
    float keep3 = now.keeps[first + 3];
    float state0 = states[first];
    float state1 = states[first + 1];
    float state2 = states[first + 2];
    float state3 = states[first + 3];
    for (int i = 0; i < frames; i++) {
      state0 = state0 * keep0 + in0[at0 + i & in0.length - 1] * gain0;
      state1 = state1 * keep1 + in1[at1 + i & in1.length - 1] * gain1;
      state2 = state2 * keep2 + in2[at2 + i & in2.length - 1] * gain2;
      state3 = state3 * keep3 + in3[at3 + i & in3.length - 1] * gain3;
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
