package org.dmus.miniport.fmsynth.midi;

/**
 * What stands between a chip and a loudspeaker: takes away what does not move, below 8 Hz. Half of
 * the waveforms are on one side of zero, and would thump when they begin.
 */
final class Capacitor {
  /** 2^10 samples, 20.6 ms. */
  private static final int TIME_BITS = 10;

  private long charge;

  /** Changes the next samples; half a second after silence has come in, silence comes out. */
  void pass(int[] samples, int count) {
    for (int i = 0; i < count; i++) {
      int moving = samples[i] - (int) (charge >> TIME_BITS);
      charge += moving;
      samples[i] = moving;
    }
  }
}
