package org.dmus.tck.report;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A command line.
 *
 * @param jar what to test
 * @param host whether it is a port
 * @param list whether its checks are listed, not run
 * @param verbose whether the report names every check
 * @param xml where a JUnit XML goes
 * @param html where a page goes
 * @param progress {@code bar}, {@code lines} or {@code none}
 * @param limit how long a check may take, s
 */
record Options(
    Path jar,
    boolean host,
    boolean list,
    boolean verbose,
    Optional<Path> xml,
    Optional<Path> html,
    String progress,
    String limit) {
  private static final String LIMIT = "20";

  /** Reads a command line; empty when it is none. */
  static Optional<Options> of(String[] args) {
    Deque<String> words = new ArrayDeque<>(List.of(args));
    Parsed all = new Parsed();
    while (!words.isEmpty()) {
      String word = words.pop();
      boolean hasValue = word.matches("--(xml|html|progress|limit)");
      if (hasValue && words.isEmpty() || word.startsWith("-") && !all.take(word, words)) {
        return Optional.empty();
      }
      if (!word.startsWith("-")) {
        all.jars.add(word);
      }
    }
    return all.jars.size() == 1 ? Optional.of(all.options()) : Optional.empty();
  }

  private static final class Parsed {
    private final Deque<String> jars = new ArrayDeque<>();
    private boolean host;
    private boolean list;
    private boolean verbose;
    private Optional<Path> xml = Optional.empty();
    private Optional<Path> html = Optional.empty();
    private String progress = "lines";
    private String limit = LIMIT;

    /** Takes an option, and its value from what follows; returns whether it is one. */
    boolean take(String option, Deque<String> following) {
      switch (option) {
        case "--host" -> host = true;
        case "--list" -> list = true;
        case "--verbose" -> verbose = true;
        case "--xml" -> xml = Optional.of(Path.of(following.pop()));
        case "--html" -> html = Optional.of(Path.of(following.pop()));
        case "--progress" -> progress = following.pop();
        case "--limit" -> limit = following.pop();
        default -> {
          return false;
        }
      }
      return true;
    }

    Options options() {
      return new Options(Path.of(jars.peek()), host, list, verbose, xml, html, progress, limit);
    }
  }
}
