package org.dmus.bank.gm;

import org.dmus.bank.gm.model.Biquad;
import org.dmus.bank.gm.model.Fft;

/** Figures about a signal at {@link OfflineVoice#RATE}. */
final class Measure {
  private static final int RATE = OfflineVoice.RATE;
  private static final int FFT_FRAMES = 16384;

  private Measure() {}

  /** Loudness of the loudest 400 ms, K-weighted (after ITU-R BS.1770), LUFS. */
  static double loudness(double[] signal) {
    double[] weighted = signal.clone();
    Biquad.highShelf(1680, 4, RATE).process(weighted);
    Biquad.highPass(38, 0.5, RATE).process(weighted);
    int window = (int) (0.4 * RATE);
    double sum = 0;
    double loudest = 0;
    for (int i = 0; i < weighted.length; i++) {
      sum += weighted[i] * weighted[i];
      sum -= i >= window ? weighted[i - window] * weighted[i - window] : 0;
      loudest = Math.max(loudest, sum);
    }
    return -0.691 + 10 * Math.log10(Math.max(1e-15, loudest / window));
  }

  /** Where the spectral peak around {@code hz} lies, cents from it; 12 means off the scale. */
  static double centsFrom(double hz, double[] signal, double rate) {
    double best = 0;
    double bestPower = -1;
    for (double cents = -12; cents <= 12; cents += 0.25) {
      double power = power(signal, hz * Math.pow(2, cents / 1200), rate);
      if (power > bestPower) {
        bestPower = power;
        best = cents;
      }
    }
    return best;
  }

  /** The mean frequency of the first third of a second, weighted by power, Hz. */
  static double centroidHz(double[] signal) {
    double[] re = new double[FFT_FRAMES];
    double[] im = new double[FFT_FRAMES];
    for (int i = 0; i < FFT_FRAMES; i++) {
      re[i] = signal[i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / FFT_FRAMES));
    }
    new Fft(FFT_FRAMES).inverse(re, im);
    double weighted = 0;
    double total = 0;
    for (int bin = 1; bin < FFT_FRAMES / 2; bin++) {
      double power = re[bin] * re[bin] + im[bin] * im[bin];
      weighted += power * bin * RATE / FFT_FRAMES;
      total += power;
    }
    return weighted / total;
  }

  private static double power(double[] signal, double hz, double rate) {
    double w = 2 * Math.PI * hz / rate;
    double coefficient = 2 * Math.cos(w);
    double s1 = 0;
    double s2 = 0;
    for (int i = 0; i < signal.length; i++) {
      double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / signal.length);
      double s = signal[i] * hann + coefficient * s1 - s2;
      s2 = s1;
      s1 = s;
    }
    return s1 * s1 + s2 * s2 - coefficient * s1 * s2;
  }
}
