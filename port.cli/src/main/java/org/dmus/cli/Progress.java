package org.dmus.cli;

/** Shows how far something long is. One thread. */
interface Progress extends AutoCloseable {

  /**
   * Shows a new position.
   *
   * @param seconds position
   * @param voices sounding voices; negative = unknown
   */
  void update(double seconds, int voices);

  /** Takes a bar off the screen until the next update: something else is to be said. */
  default void wipe() {}

  /** Takes a bar off the screen; shows nothing from now on. */
  @Override
  void close();

  /**
   * Creates the display that suits the user and the terminal.
   *
   * @param verbosity what the user asked for
   * @param terminal where it goes
   * @param name what is going on
   * @param totalSeconds expected end
   */
  static Progress of(Verbosity verbosity, Terminal terminal, String name, double totalSeconds) {
    Stopwatch stopwatch = new Stopwatch(System::nanoTime);
    return switch (style(verbosity, terminal)) {
      case BAR -> new BarProgress(terminal, name, totalSeconds, stopwatch);
      case LINES -> new StepProgress(new LineFormat(name, totalSeconds), terminal, stopwatch);
      case JSON -> new StepProgress(new JsonFormat(name, totalSeconds), terminal, stopwatch);
      default -> new NoProgress();
    };
  }

  /** How it is shown. */
  static ProgressStyle style(Verbosity verbosity, Terminal terminal) {
    if (verbosity.quiet) {
      return ProgressStyle.NONE;
    }
    if (verbosity.progress != ProgressStyle.AUTO) {
      return verbosity.progress;
    }
    return terminal.errIsTerminal() ? ProgressStyle.BAR : ProgressStyle.LINES;
  }
}
