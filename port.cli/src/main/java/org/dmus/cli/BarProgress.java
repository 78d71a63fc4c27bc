package org.dmus.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with the time that is left and the speed, redrawn in place. */
final class BarProgress implements Progress {
  private static final int MAX_NAME = 20;
  private static final int REDRAW_MS = 100;
  private static final double MS_PER_SECOND = 1_000;

  private final PrintStream err;
  private final int columns;
  private final ProgressBar bar;
  private final Stopwatch stopwatch;

  BarProgress(Terminal terminal, String name, double totalSeconds, Stopwatch stopwatch) {
    this.err = terminal.err();
    this.columns = terminal.columns() - 1;
    this.stopwatch = stopwatch;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(shortened(name))
            .setInitialMax(Math.max(1, (long) (totalSeconds * MS_PER_SECOND)))
            .setUnit(" s", (long) MS_PER_SECOND)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MS)
            .setConsumer(new DelegatingProgressBarConsumer(this::draw, columns))
            .build();
  }

  /** The end of a path tells more than its beginning. */
  private static String shortened(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return file.length() <= MAX_NAME ? file : file.substring(0, MAX_NAME - 3) + "...";
  }

  private void draw(String text) {
    err.print("\r" + text);
    err.flush();
  }

  @Override
  public void update(double seconds, int voices) {
    String sounding = voices < 0 ? "" : ", " + voices + " voices";
    bar.setExtraMessage(Numbers.factor(stopwatch.speed(seconds)) + " x" + sounding);
    bar.stepTo(Math.min(bar.getMax(), (long) (seconds * MS_PER_SECOND)));
  }

  /** Interrupted, the bar would not wait for its last drawing, which came behind the wiping. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    bar.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    wipe();
  }

  @Override
  public void wipe() {
    err.print("\r" + " ".repeat(columns) + "\r");
    err.flush();
  }
}
