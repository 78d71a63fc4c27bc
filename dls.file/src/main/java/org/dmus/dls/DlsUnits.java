package org.dmus.dls;

/** Conversions between DLS's 32-bit units and everyday ones (DLS 2.2 §1.14.2). */
public final class DlsUnits {

  /** The absolute time that means 0 s, and cannot be modified. */
  public static final int ABSOLUTE_ZERO = 0x80000000;

  /** The filter cutoff that means "no filter". */
  public static final int CUTOFF_OFF = 0x7FFFFFFF;

  private static final double SCALE = 65536.0;

  private DlsUnits() {}

  /** Converts absolute time to seconds. */
  public static double timeToSeconds(int time) {
    return time == ABSOLUTE_ZERO ? 0 : Math.pow(2, time / (1200 * SCALE));
  }

  /** Converts seconds to absolute time. */
  public static int secondsToTime(double seconds) {
    return seconds <= 0
        ? ABSOLUTE_ZERO
        : (int) Math.round(1200 * SCALE * Math.log(seconds) / Math.log(2));
  }

  /** Converts absolute pitch to hertz. */
  public static double pitchToHz(int pitch) {
    return 440 * Math.pow(2, (pitch / SCALE - 6900) / 1200);
  }

  /** Converts hertz to absolute pitch. */
  public static int hzToPitch(double hz) {
    return (int) Math.round((1200 * Math.log(hz / 440) / Math.log(2) + 6900) * SCALE);
  }

  /** Converts relative pitch or time to cents. */
  public static double relativeToCents(int relative) {
    return relative / SCALE;
  }

  /** Converts cents to relative pitch or time. */
  public static int centsToRelative(double cents) {
    return (int) Math.round(cents * SCALE);
  }

  /** Converts gain to decibels. */
  public static double gainToDb(int gain) {
    return gain / (10 * SCALE);
  }

  /** Converts decibels to gain. */
  public static int dbToGain(double db) {
    return (int) Math.round(db * 10 * SCALE);
  }

  /** Converts a percentage in DLS units to 0..1. */
  public static double percentToFraction(int percent) {
    return percent / (1000 * SCALE);
  }

  /** Converts 0..1 to a percentage in DLS units. */
  public static int fractionToPercent(double fraction) {
    return (int) Math.round(fraction * 1000 * SCALE);
  }
}
