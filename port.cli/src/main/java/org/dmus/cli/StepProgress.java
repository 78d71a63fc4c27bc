package org.dmus.cli;

/** Prints one line per 10 %. */
final class StepProgress implements Progress {
  private static final int STEP_PERCENT = 10;

  private final StepFormat format;
  private final Terminal terminal;
  private final Stopwatch stopwatch;
  private int shownPercent;

  /** How a line looks. */
  interface StepFormat {
    double totalSeconds();

    String line(int percent, double seconds, double speed, int voices);
  }

  StepProgress(StepFormat format, Terminal terminal, Stopwatch stopwatch) {
    this.format = format;
    this.terminal = terminal;
    this.stopwatch = stopwatch;
  }

  @Override
  public void update(double seconds, int voices) {
    double total = format.totalSeconds();
    double part = total <= 0 ? 1 : Math.min(1, seconds / total);
    int percent = (int) (part * 100) / STEP_PERCENT * STEP_PERCENT;
    if (percent > shownPercent) {
      shownPercent = percent;
      double speed = stopwatch.speed(seconds);
      terminal.err().println(format.line(percent, seconds, speed, voices));
    }
  }

  @Override
  public void close() {
    shownPercent = 100;
  }
}
