package org.dmus.cli;

import picocli.CommandLine.Option;

/** Options that say when a recording ends, and when its time starts. */
final class CaptureLimits {
  @Option(names = "--seconds", paramLabel = "N", description = "End after N seconds.")
  Double seconds;

  @Option(
      names = {"-n", "--events"},
      paramLabel = "N",
      description = "End after N messages.")
  private Long events;

  @Option(names = "--bytes", paramLabel = "N", description = "End after N bytes of messages.")
  private Long bytes;

  @Option(
      names = "--silence",
      paramLabel = "N",
      description = "End N seconds after the last message; wait for the first for ever.")
  Double silence;

  @Option(
      names = "--timeout",
      paramLabel = "N",
      description =
          "End after N seconds without a message; exit code 8 when there was none at all.")
  Double timeout;

  @Option(
      names = "--wait",
      description = "Time starts with the first message: that of the file, and --seconds.")
  boolean wait;

  long mostEvents() {
    return above0("--events", events);
  }

  long mostBytes() {
    return above0("--bytes", bytes);
  }

  /** Refuses what is no time. */
  void check() {
    demandTime("--seconds", seconds);
    demandTime("--silence", silence);
    demandTime("--timeout", timeout);
  }

  private static void demandTime(String option, Double value) {
    if (value != null && !(value >= 0)) { // NaN, too
      String what = option + " " + value;
      throw new CommandFailure(ExitCode.USAGE, what, "not a time", "choose a number of seconds");
    }
  }

  private static long above0(String option, Long value) {
    if (value != null && value < 1) {
      String what = option + " " + value;
      throw new CommandFailure(ExitCode.USAGE, what, "records nothing", "choose a number above 0");
    }
    return value == null ? Long.MAX_VALUE : value;
  }
}
