package org.dmus.cli;

import java.time.Duration;
import org.dmus.mxf.ReferenceTime;

/** Finds songs that last too long to be meant: one damaged byte makes a delta time of days. */
final class SongLength {
  private static final Duration LONG = Duration.ofHours(2);

  private final ErrorReport report;
  private final Verbosity verbosity;
  private final Double maxSeconds;

  /**
   * Creates a check.
   *
   * @param report where warnings go
   * @param verbosity whether there are warnings
   * @param maxSeconds longest song that is taken, s; null = any
   */
  SongLength(ErrorReport report, Verbosity verbosity, Double maxSeconds) {
    this.report = report;
    this.verbosity = verbosity;
    this.maxSeconds = maxSeconds;
  }

  /**
   * Checks a song.
   *
   * @param song its path
   * @param length100ns its length, 100 ns
   * @throws CommandFailure when it is longer than the user wants
   */
  void check(String song, long length100ns) {
    Duration length = Duration.ofSeconds(length100ns / ReferenceTime.PER_SECOND);
    String why = "lasts " + words(length);
    if (maxSeconds != null && length100ns > maxSeconds * ReferenceTime.PER_SECOND) {
      throw new CommandFailure(
          ExitCode.FAILURE, song, why, "allow it with a greater --max-seconds");
    }
    if (maxSeconds == null && !verbosity.quiet && length.compareTo(LONG) > 0) {
      report.warn(song, why);
      report.hint("is it damaged? --max-seconds N refuses such songs");
    }
  }

  private static String words(Duration length) {
    String time =
        "%d:%02d:%02d"
            .formatted(length.toHoursPart(), length.toMinutesPart(), length.toSecondsPart());
    return length.toDays() == 0 ? time : length.toDays() + " days and " + time;
  }
}
