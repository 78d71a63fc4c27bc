package org.dmus.picture.axis;

import java.util.Locale;
import java.util.function.DoubleConsumer;

/**
 * Frequencies on a logarithmic scale.
 *
 * @param lowHz where it begins
 * @param highHz where it ends
 */
public record FrequencyAxis(double lowHz, double highHz) {
  private static final int[] MANTISSAS = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  /** Returns where a frequency is, 0..1. */
  public double part(double hz) {
    return Math.log(hz / lowHz) / Math.log(highHz / lowHz);
  }

  /** Returns the frequency at a place. */
  public double hz(double part) {
    return lowHz * Math.pow(highHz / lowHz, part);
  }

  /** Visits 1, 2 ... 9 of each decade within the scale. */
  public void forEachMark(DoubleConsumer mark) {
    for (double decade = 1; decade <= highHz; decade *= 10) {
      for (int mantissa : MANTISSAS) {
        double hz = decade * mantissa;
        if (hz >= lowHz * 0.999 && hz <= highHz * 1.001) {
          mark.accept(hz);
        }
      }
    }
  }

  /** Returns whether a mark has a label: 1, 2 and 5 of each decade. */
  public static boolean isLabelled(double hz) {
    double mantissa = hz / Math.pow(10, Math.floor(Math.log10(hz) + 1e-9));
    return Math.abs(mantissa - 1) < 0.01
        || Math.abs(mantissa - 2) < 0.01
        || Math.abs(mantissa - 5) < 0.01;
  }

  /** Returns a frequency in words: {@code 50 Hz}, {@code 2 kHz}. */
  public static String label(double hz) {
    return hz < 1_000
        ? String.format(Locale.ROOT, "%.0f Hz", hz)
        : String.format(Locale.ROOT, "%.0f kHz", hz / 1_000);
  }
}
