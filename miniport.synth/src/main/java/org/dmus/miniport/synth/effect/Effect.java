package org.dmus.miniport.synth.effect;

/** A mono to stereo effect without a dry part. Audio thread only. */
interface Effect {

  /**
   * Adds the effect of {@code send[from..to)} to the output, send index 0 at output index {@code
   * at}.
   */
  void process(float[] send, int from, int to, float[] left, float[] right, int at);

  /** Empties it. */
  void clear();
}
