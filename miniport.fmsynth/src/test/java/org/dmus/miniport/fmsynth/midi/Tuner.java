package org.dmus.miniport.fmsynth.midi;

/** Measures how far a sound is out of tune: by how the phase of a partial moves. */
final class Tuner {
  private static final double[] PARTIALS = {1, 2, 3, 4, 0.5};

  private Tuner() {}

  static double hertz(int key) {
    return 440 * Math.pow(2, (key - 69) / 12.0);
  }

  /** Returns the error of the strongest partial of a key, cents. */
  static double cents(float[] sound, int from, int key) {
    double strongest = 1;
    double most = 0;
    for (double partial : PARTIALS) {
      double magnitude = Math.hypot(re(sound, from, key, partial), im(sound, from, key, partial));
      if (magnitude > most) {
        most = magnitude;
        strongest = partial;
      }
    }
    int half = window(key) / 2;
    double before = phase(sound, from, key, strongest);
    double after = phase(sound, from + half, key, strongest);
    double turns = Math.IEEEremainder((after - before) / (2 * Math.PI), 1);
    double hertz = hertz(key) * strongest;
    return 1_200 * Math.log(1 + turns * Notes.RATE / half / hertz) / Math.log(2);
  }

  /** Whole cycles, about a quarter of a second; both windows begin at a whole cycle. */
  private static int window(int key) {
    double cycle = 4 * Notes.RATE / hertz(key);
    return (int) Math.round(Math.round(Notes.RATE / 4.0 / cycle) * cycle);
  }

  private static double phase(float[] sound, int from, int key, double partial) {
    return Math.atan2(im(sound, from, key, partial), re(sound, from, key, partial));
  }

  private static double re(float[] sound, int from, int key, double partial) {
    return correlate(sound, from, key, partial, 0);
  }

  private static double im(float[] sound, int from, int key, double partial) {
    return correlate(sound, from, key, partial, Math.PI / 2);
  }

  private static double correlate(float[] sound, int from, int key, double partial, double shift) {
    double step = 2 * Math.PI * hertz(key) * partial / Notes.RATE;
    int window = window(key);
    double sum = 0;
    for (int i = 0; i < window; i++) {
      double hann = 1 - Math.cos(2 * Math.PI * i / window);
      sum += hann * sound[from + i] * Math.cos(step * (from + i) + shift);
    }
    return sum;
  }
}
