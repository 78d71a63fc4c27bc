package org.dmus.miniport.fmsynth.chip;

/** The chip's two low-frequency oscillators: triangles that all operators share. */
final class Lfo {
  /** 49,716 Hz / 13,440: 3.7 Hz. */
  private static final int TREMOLO_PERIOD = 13_440;

  /** Depth, in steps of an envelope: 26 of 0.1875 dB are 4.8 dB. */
  private static final int TREMOLO_DEPTH = 26;

  /** 49,716 Hz / 8,192: 6.1 Hz, in eight steps. */
  private static final int VIBRATO_STEP = 1_024;

  private Lfo() {}

  /** Returns the attenuation of the tremolo at a sample: 0..26 steps of an envelope. */
  static int tremolo(long sample) {
    int at = (int) (sample % TREMOLO_PERIOD);
    int half = TREMOLO_PERIOD / 2;
    int height = at < half ? at : TREMOLO_PERIOD - at;
    return height * TREMOLO_DEPTH / half;
  }

  /**
   * Adds the vibrato to an F-number: 7 cents, half the chip's deep one.
   *
   * @param fNumber 0..1023
   */
  static int vibrato(long sample, int fNumber) {
    int step = (int) (sample / VIBRATO_STEP & 7);
    int depth = fNumber >> 8; // the three highest bits, halved
    int height = (step & 3) == 2 ? depth : (step & 1) == 1 ? depth >> 1 : 0;
    return step < 4 ? fNumber + height : fNumber - height;
  }
}
