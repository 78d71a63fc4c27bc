package org.dmus.miniport.fmsynth.chip;

/**
 * From attenuations to amplitudes. Attenuations are logarithmic, 256 to the octave (6.02 dB); the
 * chip adds them where others multiply.
 */
final class Exponential {
  /** Steps of attenuation that halve the amplitude. */
  static final int OCTAVE = 256;

  /** The lowest attenuation of which nothing is left. */
  static final int SILENCE = 16 * OCTAVE;

  /** Bits below those of the real chip, whose amplitudes have 12: quiet tails are not gritty. */
  static final int FINER_BITS = 4;

  private static final int HIDDEN_BIT = 1_024;
  private static final int[] AMPLITUDES = new int[SILENCE];

  static {
    for (int i = 0; i < SILENCE; i++) {
      int below = OCTAVE - 1 - i % OCTAVE;
      long fraction = Math.round((StrictMath.pow(2, below / (double) OCTAVE) - 1) * HIDDEN_BIT);
      AMPLITUDES[i] = (int) (fraction + HIDDEN_BIT) << 1 + FINER_BITS >> i / OCTAVE;
    }
  }

  private Exponential() {}

  /** Returns the amplitude that is left, 0..65,344. */
  static int amplitude(int attenuation) {
    return attenuation < SILENCE ? AMPLITUDES[attenuation] : 0;
  }
}
