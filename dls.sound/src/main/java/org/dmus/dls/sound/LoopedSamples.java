package org.dmus.dls.sound;

import org.dmus.dls.WaveData;

/**
 * Samples up to the end of a loop, the loop repeated until it is long enough to run unchecked.
 *
 * @param samples guarded samples
 * @param end frame at which the repeated loop ends
 * @param length length of the repeated loop, frames
 * @param period length of the loop itself, frames
 */
record LoopedSamples(float[] samples, int end, int length, int period) {

  /** Longer than any voice moves in one frame, so that one subtraction always brings it back. */
  private static final int SHORTEST_LOOP = 512;

  static LoopedSamples of(WaveData source, int start, int period) {
    int repeats = Math.max(1, (SHORTEST_LOOP + period - 1) / period);
    int end = start + repeats * period;
    float[] out = new float[Wavetable.LEAD + end + Wavetable.LATE + Wavetable.TAIL];
    int written = start + period;
    source.toFloats(0, written, out, Wavetable.LEAD);
    for (int i = Wavetable.LEAD + written; i < out.length; i++) {
      out[i] = out[i - period];
    }
    return new LoopedSamples(out, end, repeats * period, period);
  }
}
