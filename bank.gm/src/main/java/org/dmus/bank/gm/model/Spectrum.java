package org.dmus.bank.gm.model;

/** The strength of each harmonic of a tone. */
@FunctionalInterface
public interface Spectrum {

  /**
   * Returns the amplitude of a harmonic.
   *
   * @param harmonic its number, 1 = fundamental
   * @param hz its frequency
   * @return amplitude, any scale
   */
  double amplitude(int harmonic, double hz);

  /** Returns this spectrum shaped by another. */
  default Spectrum times(Spectrum other) {
    return (harmonic, hz) -> amplitude(harmonic, hz) * other.amplitude(harmonic, hz);
  }

  /** Returns harmonics that fall as {@code harmonic^-power}: 1 is a sawtooth. */
  static Spectrum falling(double power) {
    return (harmonic, hz) -> StrictMath.pow(harmonic, -power);
  }

  /** Returns a pulse wave; a duty of 0.5 is a square. */
  static Spectrum pulse(double duty) {
    return (harmonic, hz) -> Math.abs(StrictMath.sin(StrictMath.PI * harmonic * duty)) / harmonic;
  }

  /** Returns the levels of the first harmonics as listed, linear; what follows is silent. */
  static Spectrum levels(double... levels) {
    return (harmonic, hz) -> harmonic <= levels.length ? levels[harmonic - 1] : 0;
  }

  /** Returns a hollow tone: even harmonics weakened to {@code evenLevel}. */
  static Spectrum odd(double evenLevel) {
    return (harmonic, hz) -> harmonic % 2 == 0 ? evenLevel : 1;
  }

  /** Returns a gentle low-pass: -6 dB per octave and pole above {@code cutoffHz}. */
  static Spectrum lowPass(double cutoffHz, double poles) {
    return (harmonic, hz) -> StrictMath.pow(1 + (hz / cutoffHz) * (hz / cutoffHz), -poles / 2);
  }

  /** Returns a gentle high-pass of one pole. */
  static Spectrum highPass(double cutoffHz) {
    return (harmonic, hz) -> hz / StrictMath.sqrt(hz * hz + cutoffHz * cutoffHz);
  }

  /**
   * Returns a body or vocal tract: a floor with resonances on it.
   *
   * @param floor level between the resonances
   * @param resonances triples of centre Hz, bandwidth Hz, level
   */
  static Spectrum formants(double floor, double... resonances) {
    return (harmonic, hz) -> {
      double sum = floor;
      for (int i = 0; i < resonances.length; i += 3) {
        double x = (hz - resonances[i]) / (resonances[i + 1] / 2);
        sum += resonances[i + 2] / (1 + x * x);
      }
      return sum;
    };
  }

  /**
   * Returns a curve drawn through points, straight in decibels over the logarithm of frequency.
   *
   * @param points pairs of Hz and dB, frequencies rising; level beyond the first and the last
   */
  static Spectrum drawn(double... points) {
    return (harmonic, hz) -> {
      int right = 2;
      while (right < points.length - 2 && points[right] < hz) {
        right += 2;
      }
      double octaves = StrictMath.log(points[right] / points[right - 2]);
      double at = StrictMath.log(hz / points[right - 2]) / octaves;
      double risen = (points[right + 1] - points[right - 1]) * Math.max(0, Math.min(1, at));
      return Level.fromDb(points[right - 1] + risen);
    };
  }

  /** Returns the comb of a string struck or plucked at a fraction of its length. */
  static Spectrum struckAt(double fraction) {
    return (harmonic, hz) -> 0.08 + Math.abs(StrictMath.sin(StrictMath.PI * harmonic * fraction));
  }
}
