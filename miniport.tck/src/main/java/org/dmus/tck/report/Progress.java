package org.dmus.tck.report;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.dmus.tck.TckResult;

/** Tells how far a run is: on one line of a terminal, or by a line now and then. */
final class Progress implements Consumer<TckResult>, AutoCloseable {
  private static final int OFTEN = 25;

  private final PrintStream err;
  private final boolean bar;
  private final boolean lines;
  private int asked;
  private int failed;
  private int width;

  Progress(PrintStream err, String kind) {
    this.err = err;
    bar = kind.equals("bar");
    lines = kind.equals("lines");
  }

  @Override
  public void accept(TckResult result) {
    asked += result.applies() ? 1 : 0;
    failed += result.failure().isPresent() ? 1 : 0;
    String line = "%d checks, %d failed: %s".formatted(asked, failed, result.sentence());
    if (bar) {
      err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      width = line.length();
    } else if (lines && result.applies() && asked % OFTEN == 0) {
      err.println(line);
    }
  }

  @Override
  public void close() {
    if (bar && width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
    }
  }
}
