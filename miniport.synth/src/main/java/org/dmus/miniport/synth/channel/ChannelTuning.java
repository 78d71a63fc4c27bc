package org.dmus.miniport.synth.channel;

import java.util.Arrays;

/**
 * How far each key of a channel is from equal temperament: the sum of master tuning, of the tuning
 * program, of the scale and of what was set for the key alone. Audio thread only.
 */
public final class ChannelTuning {
  private static final int OCTAVE = 12;
  private static final float CENTS_A_STEP = 100f / 64;

  private final float[] cents = new float[128];
  private final float[] scaleCents = new float[OCTAVE];
  private float[] programCents;
  private float masterCents;

  ChannelTuning() {}

  /** Returns the tuning of a key, 0..127, cents. */
  public float cents(int key) {
    return cents[key];
  }

  /** Returns the tuning program; null for equal temperament. */
  public float[] program() {
    return programCents;
  }

  /** Tunes every key, cents. */
  public void master(float newCents) {
    masterCents = newCents;
  }

  /** Tunes one pitch class, 0 = C, cents. */
  public void scale(int pitchClass, float newCents) {
    scaleCents[pitchClass] = newCents;
  }

  /**
   * Tunes each key by itself.
   *
   * @param newCents cents from equal temperament by key, read at every {@link #update}; null for
   *     none
   */
  public void program(float[] newCents) {
    programCents = newCents;
  }

  /** Sums up; nothing that was set acts before. */
  public void update(KeyEdits keys) {
    for (int key = 0; key < cents.length; key++) {
      cents[key] = masterCents + scaleCents[key % OCTAVE];
    }
    if (programCents != null) {
      for (int key = 0; key < cents.length; key++) {
        cents[key] += programCents[key];
      }
    }
    if (keys.isSet()) {
      for (int key = 0; key < cents.length; key++) {
        cents[key] += ofKey(keys, key);
      }
    }
  }

  private static float ofKey(KeyEdits keys, int key) {
    return 100f * keys.offset(KeyEdits.COARSE, key)
        + CENTS_A_STEP * keys.offset(KeyEdits.FINE, key);
  }

  void powerOn() {
    masterCents = 0;
    programCents = null;
    Arrays.fill(scaleCents, 0);
    Arrays.fill(cents, 0);
  }
}
