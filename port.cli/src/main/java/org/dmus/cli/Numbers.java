package org.dmus.cli;

import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {
  private static final int TENTHS_PER_MINUTE = 600;

  private Numbers() {}

  /** Minutes, seconds and tenths: {@code 1:23.4}. */
  static String time(double seconds) {
    long tenths = Math.round(seconds * 10);
    long rest = tenths % TENTHS_PER_MINUTE;
    return String.format(
        Locale.ROOT, "%d:%02d.%d", tenths / TENTHS_PER_MINUTE, rest / 10, rest % 10);
  }

  /** A factor with about two significant digits. */
  static String factor(double factor) {
    return String.format(Locale.ROOT, factor < 10 ? "%.1f" : "%.0f", factor);
  }

  /** A level relative to full scale: {@code -3.1 dB}, or {@code silent}. */
  static String level(double peak) {
    return peak <= 0 ? "silent" : String.format(Locale.ROOT, "%.1f dB", decibels(peak));
  }

  static double decibels(double peak) {
    return 20 * Math.log10(peak);
  }
}
