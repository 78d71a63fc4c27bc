package org.dmus.bank.gm.generate;

import org.dmus.bank.gm.model.Biquad;
import org.dmus.bank.gm.model.Tone;
import org.dmus.bank.gm.program.Shape;

/**
 * How loud a note of a tone is: K-weighted (after ITU-R BS.1770), over its loudest 400 ms, at
 * velocity 100.
 */
final class Loudness {
  private static final int VELOCITY = 100;
  private static final double SECONDS = 1.2;
  private static final double WINDOW_SECONDS = 0.4;

  private Loudness() {}

  /** Returns the loudness of a note at a tone's own key, dB below full scale. */
  static double db(Tone tone, Shape shape, int key) {
    int rate = tone.sampleRate();
    double[] note = new double[(int) (SECONDS * rate)];
    for (int i = 0; i < note.length; i++) {
      note[i] = tone.at(i) * envelope(shape, key, (double) i / rate);
    }
    if (shape.filtered() && shape.cutoffHz(key, VELOCITY) < 0.45 * rate) {
      Biquad.lowPass(shape.cutoffHz(key, VELOCITY), 0.707, rate).process(note);
    }
    Biquad.highShelf(1680, 4, rate).process(note);
    Biquad.highPass(38, 0.5, rate).process(note);
    return 10 * StrictMath.log10(Math.max(1e-12, loudestWindow(note, rate)));
  }

  private static double loudestWindow(double[] note, int rate) {
    int window = (int) (WINDOW_SECONDS * rate);
    double sum = 0;
    double loudest = 0;
    for (int i = 0; i < note.length; i++) {
      sum += note[i] * note[i];
      sum -= i >= window ? note[i - window] * note[i - window] : 0;
      loudest = Math.max(loudest, sum);
    }
    return loudest / window;
  }

  /** The volume envelope: linear attack, then straight in decibels (DLS 2.2 §1.12). */
  private static double envelope(Shape shape, int key, double t) {
    double rise = shape.attackSeconds() > 0 ? Math.min(1, t / shape.attackSeconds()) : 1;
    double decay = shape.decaySeconds(key);
    double held = shape.attackSeconds() + shape.holdSeconds();
    double fallDb = decay > 0 ? -96 * Math.max(0, t - held) / decay : 0;
    return rise * StrictMath.pow(10, Math.max(fallDb, shape.sustainDb()) / 20);
  }
}
