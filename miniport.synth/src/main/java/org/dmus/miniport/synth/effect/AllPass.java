package org.dmus.miniport.synth.effect;

import java.util.Arrays;

/** A Schroeder all-pass: smears in time, leaves the spectrum alone. */
final class AllPass {
  private final float[] line;
  private final float gain;
  private int at;

  AllPass(int length, float gain) {
    line = new float[length];
    this.gain = gain;
  }

  void process(float[] inOut, int frames) {
    for (int i = 0; i < frames; i++) {
      float delayed = line[at];
      float in = inOut[i] + gain * delayed;
      line[at] = in;
      inOut[i] = delayed - gain * in;
      at = at + 1 == line.length ? 0 : at + 1;
    }
  }

  void clear() {
    Arrays.fill(line, 0);
    at = 0;
  }
}
