package org.dmus.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps what a job prints until the job is done: lines of one song stand together. */
final class JobTerminal {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal;

  JobTerminal(Terminal shared) {
    boolean isTerminal = false;
    this.terminal =
        new Terminal(
            shared.in(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            shared.outIsPipe(),
            isTerminal,
            isTerminal,
            shared.columns());
  }

  Terminal terminal() {
    return terminal;
  }

  /** Prints what was kept. */
  void printTo(Terminal shared) {
    print(out, shared.out());
    print(err, shared.err());
  }

  private static void print(ByteArrayOutputStream kept, PrintStream to) {
    to.print(kept.toString(StandardCharsets.UTF_8));
    to.flush();
  }
}
