package org.dmus.miniport.fmsynth.chip;

/**
 * Attack, decay, sustain, release: an attenuation of 0..511 steps of 0.1875 dB.
 *
 * <p>Rate r, 0..60, makes (4 + r mod 4) * 2^(r/4) / 2^15 steps a sample: linear in dB, but in the
 * attack each step takes an eighth of what is left. The rate is four times that of the patch, plus
 * what the pitch adds.
 */
final class EnvelopeGenerator {
  /** Attenuation of silence. */
  static final int SILENCE = 511;

  private static final int HIGHEST_RATE = 60;
  private static final int STEP_BITS = 15;

  /** Steps between two sustain levels, 3 dB; the last of them is 93 dB. */
  private static final int SUSTAIN_STEP = 16;

  private enum Stage {
    ATTACK,
    DECAY,
    SUSTAIN,
    RELEASE
  }

  private OperatorPatch patch = OperatorPatch.SILENT;
  private Stage stage = Stage.RELEASE;
  private int attenuation = SILENCE;
  private int sustain;
  private int keyCode;
  private int slope;
  private int fraction;

  void set(OperatorPatch patch) {
    this.patch = patch;
    sustain = patch.sustain() == 15 ? 31 * SUSTAIN_STEP : patch.sustain() * SUSTAIN_STEP;
  }

  /**
   * Begins a note in silence.
   *
   * @param keyCode what is added to rates: twice the block, plus the highest bit of the F-number
   */
  void strike(int keyCode) {
    this.keyCode = patch.isFasterUpwards() ? keyCode : keyCode >> 2;
    attenuation = SILENCE;
    fraction = 0;
    enter(Stage.ATTACK, patch.attack());
    if (patch.attack() == 15) {
      attenuation = 0;
      enter(Stage.DECAY, patch.decay());
    }
  }

  /** Ends the note: what is left of it fades. */
  void release() {
    enter(Stage.RELEASE, patch.release());
  }

  /** Ends it within 3 ms. */
  void damp() {
    enter(Stage.RELEASE, 15);
  }

  boolean isSilent() {
    return attenuation == SILENCE && stage != Stage.ATTACK;
  }

  /** Returns the attenuation, and goes on. */
  int next() {
    int now = attenuation;
    fraction += slope;
    int steps = fraction >> STEP_BITS;
    if (steps > 0) {
      fraction &= (1 << STEP_BITS) - 1;
      advance(steps);
    }
    return now;
  }

  private void advance(int steps) {
    if (stage == Stage.ATTACK) {
      for (int i = 0; i < steps; i++) {
        attenuation += ~attenuation >> 3;
      }
      if (attenuation <= 0) {
        attenuation = 0;
        enter(Stage.DECAY, patch.decay());
      }
    } else {
      int end = stage == Stage.DECAY ? sustain : SILENCE;
      attenuation = Math.min(attenuation + steps, end);
      if (stage == Stage.DECAY && attenuation == end) {
        enter(Stage.SUSTAIN, patch.isHeld() ? 0 : patch.release());
      }
    }
  }

  private void enter(Stage next, int rate) {
    stage = next;
    slope = rate == 0 ? 0 : slope(Math.min(4 * rate + keyCode, HIGHEST_RATE));
  }

  /** Returns the slope of a rate, steps a sample in 2^-15. */
  static int slope(int rate) {
    return 4 + (rate & 3) << (rate >> 2);
  }
}
