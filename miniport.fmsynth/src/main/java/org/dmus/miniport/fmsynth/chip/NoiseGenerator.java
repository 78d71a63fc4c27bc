package org.dmus.miniport.fmsynth.chip;

/**
 * A shift register of 23 bits (x^23 + x^18 + 1, as in ITU-T O.150), which moves on with the phase
 * of an operator: the higher its note, the brighter the noise.
 */
final class NoiseGenerator {
  private static final int BITS = 23;
  private static final int TAP = 18;

  /** Bits of the phase below a quarter of a cycle. */
  private static final int QUARTER_BITS = 18;

  private final int seed;
  private int register;
  private int quarter;

  /**
   * Starts somewhere in the sequence.
   *
   * @param seed where; operators that sound together want different ones
   */
  NoiseGenerator(int seed) {
    this.seed = 1 + seed * 0x3039 % ((1 << BITS) - 1);
    restart();
  }

  void restart() {
    register = seed;
    quarter = 0;
  }

  /** Returns 0, or {@link Waveform#NEGATIVE} as a short has it. */
  int next(int phase) {
    if (phase >> QUARTER_BITS != quarter) {
      quarter = phase >> QUARTER_BITS;
      int bit = (register >> BITS - 1 ^ register >> TAP - 1) & 1;
      register = (register << 1 | bit) & (1 << BITS) - 1;
    }
    return (register & 1) == 0 ? 0 : Short.MIN_VALUE;
  }
}
