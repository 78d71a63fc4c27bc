package org.dmus.miniport.synth.bank;

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

  static LoopedSamples of(short[] source, int start, int period) {
    int repeats = Math.max(1, (SHORTEST_LOOP + period - 1) / period);
    int end = start + repeats * period;
    float[] out = new float[Wavetable.LEAD + end + Wavetable.LATE + Wavetable.TAIL];
    for (int i = 0; i < out.length - Wavetable.LEAD; i++) {
      int from = i < start + period ? i : start + (i - start) % period;
      out[Wavetable.LEAD + i] = source[from] * (1f / 32768);
    }
    return new LoopedSamples(out, end, repeats * period, period);
  }
}
