package org.dmus.miniport.fmsynth.chip;

/** Key scale level: high notes are softer, by so many dB an octave. */
final class KeyLevel {
  /** Steps of an envelope in an octave of 6 dB. */
  private static final int OCTAVE = 32;

  private static final int BLOCKS = 8;
  private static final int[] OF_HIGHEST_BLOCK = new int[16];

  static {
    // Full scale is the top of block 7, 42 dB above the bottom of block 0.
    for (int i = 1; i < OF_HIGHEST_BLOCK.length; i++) {
      double octaves = StrictMath.log(i / 8.0) / StrictMath.log(2) + BLOCKS - 2;
      OF_HIGHEST_BLOCK[i] = (int) Math.round(octaves * OCTAVE);
    }
  }

  private KeyLevel() {}

  /**
   * Returns an attenuation, in steps of an envelope.
   *
   * @param slope dB an octave
   */
  static int attenuation(double slope, int fNumber, int block) {
    int full = OF_HIGHEST_BLOCK[fNumber >> 6] - (BLOCKS - 1 - block) * OCTAVE;
    return (int) (Math.max(full, 0) * slope / 6);
  }
}
