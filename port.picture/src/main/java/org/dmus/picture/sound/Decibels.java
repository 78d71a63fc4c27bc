package org.dmus.picture.sound;

import java.util.Locale;

/** Levels relative to full scale. */
final class Decibels {
  private Decibels() {}

  static double of(double amplitude) {
    return 20 * Math.log10(amplitude);
  }

  static double ofPower(double power) {
    return 10 * Math.log10(power);
  }

  static String text(double amplitude) {
    return String.format(Locale.ROOT, "%.1f dBFS", of(amplitude));
  }
}
