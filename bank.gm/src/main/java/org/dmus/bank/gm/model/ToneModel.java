package org.dmus.bank.gm.model;

/** A sound that can be rendered at any key. Compared by identity: one model, one set of waves. */
@FunctionalInterface
public interface ToneModel {

  /**
   * Renders the wave whose unity note is {@code key}.
   *
   * @param key MIDI key, 0..127
   * @param random the only source of chance
   * @return the tone, in tune with {@code key}
   */
  Tone render(int key, Prng random);

  /** Returns how long an opening need be at a key: high strings settle sooner. */
  static double opening(double seconds, int key) {
    return seconds * StrictMath.pow(2, -Math.max(0, key - 56) / 24.0);
  }

  /** Returns the sample rate a key needs: low strings have their harmonics lower. */
  static double rate(double hz, int key) {
    return hz * StrictMath.pow(2, Math.min(0, key - 60) / 48.0);
  }

  /** Returns the equal-tempered frequency of a key, Hz. */
  static double hz(double key) {
    return 440 * StrictMath.pow(2, (key - 69) / 12);
  }
}
