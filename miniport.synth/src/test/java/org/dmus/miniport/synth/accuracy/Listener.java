package org.dmus.miniport.synth.accuracy;

import org.dmus.miniport.synth.engine.TestBank;

/** Figures about rendered sound. */
final class Listener {
  private Listener() {}

  /** Frequency of a sine, Hz: rising zero crossings, interpolated. */
  static double hz(float[] sound, int from, int to) {
    double first = -1;
    double last = -1;
    int cycles = -1;
    for (int i = from; i < to - 1; i++) {
      if (sound[i] < 0 && sound[i + 1] >= 0) {
        last = i - sound[i] / (double) (sound[i + 1] - sound[i]);
        first = first < 0 ? last : first;
        cycles++;
      }
    }
    return cycles * TestBank.RATE / (last - first);
  }

  /** How far a frequency lies above another, cents. */
  static double cents(double hz, double reference) {
    return 1200 * Math.log(hz / reference) / Math.log(2);
  }

  /** The level of a sample, dB; far below anything when it is zero. */
  static double db(double sample, double reference) {
    return 20 * Math.log10(Math.max(1e-15, Math.abs(sample) / reference));
  }

  /** The first frame from which a level is reached upwards, or downwards. */
  static int crossing(float[] sound, int from, double level, boolean upwards) {
    int i = from;
    while (i < sound.length && (upwards ? sound[i] < level : sound[i] > level)) {
      i++;
    }
    return i;
  }

  /** Gain of an impulse response at a frequency, dB. */
  static double responseDb(double[] impulse, double hz) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < impulse.length; i++) {
      double angle = 2 * Math.PI * hz * i / TestBank.RATE;
      re += impulse[i] * Math.cos(angle);
      im -= impulse[i] * Math.sin(angle);
    }
    return 10 * Math.log10(re * re + im * im);
  }
}
