package org.dmus.cli;

import java.util.Locale;

/**
 * Progress as a sentence.
 *
 * @param name what is going on
 * @param totalSeconds expected end
 */
record LineFormat(String name, double totalSeconds) implements StepProgress.StepFormat {
  @Override
  public String line(int percent, double seconds, double speed, int voices) {
    String sounding = voices < 0 ? "" : ", " + voices + " voices";
    return String.format(
        Locale.ROOT,
        "%s: %d %%, %s of %s, %s x real time%s",
        name,
        percent,
        Numbers.time(seconds),
        Numbers.time(totalSeconds),
        Numbers.factor(speed),
        sounding);
  }
}
