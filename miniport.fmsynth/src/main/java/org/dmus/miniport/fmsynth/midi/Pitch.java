package org.dmus.miniport.fmsynth.midi;

import org.dmus.miniport.fmsynth.chip.Chip;

/**
 * F-numbers and blocks of pitches in cents, key 0 being 0 and A of 440 Hz 6,900. F-numbers are kept
 * above 511, where one is 1.7 to 3.4 cents; below key 17 they cannot be, above key 114 octaves
 * repeat.
 */
final class Pitch {
  private static final int OCTAVE = 1_200;
  private static final int BLOCKS = 8;
  private static final int BLOCK_BITS = 20;

  /** The pitch whose F-number is 512 in block 0, rounded up to a cent. */
  private static final int LOWEST = (int) Math.ceil(cents(512 * hertzPerNumber()));

  private static final int[] NUMBERS = new int[OCTAVE];

  static {
    for (int i = 0; i < OCTAVE; i++) {
      NUMBERS[i] = number(LOWEST + i);
    }
  }

  private Pitch() {}

  private static double hertzPerNumber() {
    return Chip.RATE / (double) (1 << BLOCK_BITS);
  }

  private static double cents(double hertz) {
    return 6_900 + OCTAVE * StrictMath.log(hertz / 440) / StrictMath.log(2);
  }

  private static int number(int cents) {
    double hertz = 440 * StrictMath.pow(2, (cents - 6_900) / (double) OCTAVE);
    return Math.min((int) Math.round(hertz / hertzPerNumber()), 1_023);
  }

  /** Returns the block, 0..7. */
  static int block(int cents) {
    return Math.min(Math.max(0, Math.floorDiv(cents - LOWEST, OCTAVE)), BLOCKS - 1);
  }

  /** Returns the F-number in that block. */
  static int fNumber(int cents) {
    int above = cents - LOWEST;
    int number = NUMBERS[Math.floorMod(above, OCTAVE)];
    return above < 0 ? number >> Math.min(9, -Math.floorDiv(above, OCTAVE)) : number;
  }

  /** Returns what faster envelopes of high notes are made of, 0..15. */
  static int keyCode(int cents) {
    int above = cents - LOWEST;
    return 2 * block(cents) + (Math.floorMod(above, OCTAVE) >= OCTAVE / 2 ? 1 : 0);
  }
}
