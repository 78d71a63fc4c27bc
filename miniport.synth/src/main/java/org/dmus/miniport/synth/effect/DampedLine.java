package org.dmus.miniport.synth.effect;

import java.util.Arrays;

/** A delay line with a gain and a one-pole low-pass at its output. */
final class DampedLine {
  private final float[] line;
  private final float gain;
  private final float damping;
  private float low;
  private int at;

  DampedLine(int length, float gain, float damping) {
    line = new float[length];
    this.gain = gain;
    this.damping = damping;
  }

  /** Reads the oldest frames, at most the length of the line. */
  void read(float[] out, int frames) {
    float state = low;
    int from = at;
    for (int i = 0; i < frames; i++) {
      state += damping * (line[from] * gain - state);
      out[i] = state;
      from = from + 1 == line.length ? 0 : from + 1;
    }
    low = state;
  }

  /** Puts new frames where {@link #read} took the old ones. */
  void write(float[] in, int frames) {
    int first = Math.min(frames, line.length - at);
    System.arraycopy(in, 0, line, at, first);
    System.arraycopy(in, first, line, 0, frames - first);
    at = (at + frames) % line.length;
  }

  void clear() {
    Arrays.fill(line, 0);
    low = 0;
    at = 0;
  }
}
