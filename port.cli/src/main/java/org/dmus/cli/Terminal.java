package org.dmus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The three standard streams and what is behind them.
 *
 * @param in standard input
 * @param out standard output: data only
 * @param err standard error: everything for people
 * @param outIsPipe whether who reads {@code out} may have had enough of it, as {@code head} has
 * @param inIsTerminal whether a person types into {@code in}, on more than a dumb terminal
 * @param errIsTerminal whether a person watches {@code err}
 * @param columns width for progress bars
 */
record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsPipe,
    boolean inIsTerminal,
    boolean errIsTerminal,
    int columns) {
  private static final int DEFAULT_COLUMNS = 80;

  /** The streams of this process. */
  static Terminal ofProcess(Map<String, String> environment) {
    return new Terminal(
        System.in,
        System.out,
        System.err,
        target(1).startsWith("pipe:"),
        isTerminal(0) && !isDumb(environment),
        isTerminal(2) && !isDumb(environment),
        columns(environment.get("COLUMNS")));
  }

  /** What cannot move its cursor has no use for a line editor or a progress bar. */
  private static boolean isDumb(Map<String, String> environment) {
    return "dumb".equals(environment.get("TERM"));
  }

  /** Java 17 only tells about all three streams together; Linux tells about each. */
  private static boolean isTerminal(int descriptor) {
    String target = target(descriptor);
    return target.isEmpty()
        ? System.console() != null
        : target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
  }

  /** Returns what Linux says a stream leads to; empty where nobody says it. */
  private static String target(int descriptor) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
    } catch (IOException untold) {
      return "";
    }
  }

  private static int columns(String text) {
    return text != null && text.matches("[1-9][0-9]{1,3}")
        ? Integer.parseInt(text)
        : DEFAULT_COLUMNS;
  }
}
