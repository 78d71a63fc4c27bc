package org.dmus.dls.sound.curve;

/** Gain in decibels as an amplitude factor. */
public final class Decibels {

  /** At and below this gain a voice is silent (DLS 2.2 §1.5.1: 96 dB of range). */
  public static final float SILENCE = -96;

  private static final int STEPS_PER_DB = 16;
  private static final int STEPS = (int) -SILENCE * STEPS_PER_DB;
  private static final float[] AMPLITUDES = amplitudes();

  private Decibels() {}

  /** Returns the amplitude of a gain; 1 from 0 dB up, 0 from {@link #SILENCE} down. */
  public static float toAmplitude(float db) {
    float x = -db * STEPS_PER_DB;
    if (!(x > 0)) {
      return 1;
    }
    if (x >= STEPS) {
      return 0;
    }
    int step = (int) x;
    float low = AMPLITUDES[step];
    return low + (x - step) * (AMPLITUDES[step + 1] - low);
  }

  /** Returns the amplitude of a gain of any sign. For control threads. */
  public static double toFactor(double db) {
    return StrictMath.pow(10, db / 20);
  }

  /** Returns the gain of an amplitude, {@link #SILENCE} at least. */
  public static float ofAmplitude(float amplitude) {
    return amplitude <= 0 ? SILENCE : (float) Math.max(SILENCE, 20 * StrictMath.log10(amplitude));
  }

  /** A decade - 20 dB - by powers, the others by tens: an update that plays waits for this. */
  private static float[] amplitudes() {
    int decade = 20 * STEPS_PER_DB;
    double[] exact = new double[STEPS + 1];
    float[] table = new float[STEPS + 1];
    for (int i = 0; i < table.length; i++) {
      exact[i] = i < decade ? StrictMath.pow(10, -i / (double) decade) : exact[i - decade] / 10;
      table[i] = (float) exact[i];
    }
    return table;
  }
}
