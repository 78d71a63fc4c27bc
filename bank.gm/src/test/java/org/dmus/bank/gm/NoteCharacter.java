package org.dmus.bank.gm;

import org.dmus.bank.gm.model.Fft;

/**
 * What tells instruments apart: how fast a note speaks, how it dies, how bright its beginning is.
 *
 * @param attackSeconds from 2 % to 70 % of the highest level
 * @param fallSeconds until it stays 20 dB below its highest level
 * @param lastDb highest level of the last quarter of a second beside the highest of all
 * @param brightnessHz mean frequency of the first 0.12 s, weighted by amplitude
 * @param blowDb share of what is above 2 kHz in the energy of the first 40 ms, dB
 */
record NoteCharacter(
    double attackSeconds, double fallSeconds, double lastDb, double brightnessHz, double blowDb) {
  private static final int WINDOW = EngineNote.RATE / 100;
  private static final int HOP = EngineNote.RATE / 400;
  private static final int BEGINNING = EngineNote.RATE * 12 / 100;
  private static final int BLOW = EngineNote.RATE * 4 / 100;
  private static final double TREBLE_HZ = 2_000;
  private static final double BASS_HZ = 30;
  private static final int FFT_FRAMES = 8192;

  static NoteCharacter of(EngineNote note) {
    double[] level = levels(note);
    int peak = 0;
    for (int i = 0; i < level.length; i++) {
      peak = level[i] > level[peak] ? i : peak;
    }
    double highest = Math.max(1e-9, level[peak]);
    int start = firstAbove(level, 0.02 * highest);
    int last = level.length - 1;
    int fallen = last;
    while (fallen > peak && level[fallen] < 0.1 * highest) {
      fallen--;
    }
    double hop = (double) HOP / EngineNote.RATE;
    return new NoteCharacter(
        (firstAbove(level, 0.7 * highest) - start) * hop,
        (fallen - start) * hop,
        20 * Math.log10(Math.max(1e-6, highestFrom(level, last - 100) / highest)),
        brightnessHz(note),
        blowDb(note, start * HOP));
  }

  private static double blowDb(EngineNote note, int start) {
    double[] re = new double[FFT_FRAMES];
    double[] im = new double[FFT_FRAMES];
    for (int i = 0; i < BLOW; i++) {
      double fade = Math.min(1, 2 * (1 - (double) i / BLOW));
      re[i] = fade * (note.left()[start + i] + note.right()[start + i]);
    }
    new Fft(FFT_FRAMES).inverse(re, im);
    double treble = power(re, im, TREBLE_HZ);
    return 10 * Math.log10(Math.max(1e-9, treble / Math.max(1e-15, power(re, im, BASS_HZ))));
  }

  private static double power(double[] re, double[] im, double fromHz) {
    double sum = 0;
    for (int bin = (int) (fromHz * FFT_FRAMES / EngineNote.RATE); bin < FFT_FRAMES / 2; bin++) {
      sum += re[bin] * re[bin] + im[bin] * im[bin];
    }
    return sum;
  }

  private static double highestFrom(double[] level, int from) {
    double highest = 0;
    for (int i = from; i < level.length; i++) {
      highest = Math.max(highest, level[i]);
    }
    return highest;
  }

  private static int firstAbove(double[] level, double least) {
    int i = 0;
    while (level[i] < least) {
      i++;
    }
    return i;
  }

  private static double[] levels(EngineNote note) {
    double[] level = new double[(note.left().length - WINDOW) / HOP];
    for (int i = 0; i < level.length; i++) {
      double power = 0;
      for (int k = i * HOP; k < i * HOP + WINDOW; k++) {
        power += note.left()[k] * note.left()[k] + note.right()[k] * note.right()[k];
      }
      level[i] = Math.sqrt(power / WINDOW);
    }
    return level;
  }

  private static double brightnessHz(EngineNote note) {
    double[] re = new double[FFT_FRAMES];
    double[] im = new double[FFT_FRAMES];
    for (int i = 0; i < BEGINNING; i++) {
      double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / BEGINNING);
      re[i] = hann * (note.left()[i] + note.right()[i]);
    }
    new Fft(FFT_FRAMES).inverse(re, im);
    double sum = 0;
    double weighted = 0;
    for (int bin = 4; bin < FFT_FRAMES / 2; bin++) {
      double amplitude = Math.hypot(re[bin], im[bin]);
      sum += amplitude;
      weighted += amplitude * bin * EngineNote.RATE / FFT_FRAMES;
    }
    return weighted / Math.max(1e-12, sum);
  }
}
