package org.dmus.tck.report;

import java.util.List;
import java.util.regex.Pattern;

/** What was seen where something else was expected, in one line. */
final class Seen {
  private static final int MESSAGE_CHARS = 600;

  /** How the library that compares writes it, and how we do. */
  private static final List<Shape> SHAPES =
      List.of(
          new Shape("\\[(.*?)\\] expected: (.*) but was: (.*)", "$1: $3 instead of $2"),
          new Shape("expected: (.*) but was: (.*)", "$2 instead of $1"),
          new Shape("\\[(.*?)\\] Expecting empty but was: (.*)", "$1: $2, none expected"),
          new Shape("Expecting empty but was: (.*)", "$1, none expected"),
          new Shape("\\[(.*?)\\] Expecting value to be true but was false", "it is not so: $1"),
          new Shape("\\[(.*?)\\] Expecting value to be false but was true", "it is so: $1"),
          new Shape("\\[(.*?)\\] Expecting (?:actual: )?(.*)", "$1: expecting $2"),
          new Shape("\\[(.*?)\\] (.*)", "$1: $2"));

  private Seen() {}

  private record Shape(Pattern pattern, String ours) {
    Shape(String pattern, String ours) {
      this(Pattern.compile(pattern), ours);
    }
  }

  /** Returns what a failure says. */
  static String of(Throwable failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    String text = failure instanceof AssertionError ? message : failure.toString();
    String line = said(text.strip().replaceAll("\\s+", " "));
    return line.length() > MESSAGE_CHARS ? line.substring(0, MESSAGE_CHARS) + " ..." : line;
  }

  private static String said(String text) {
    String plain =
        text.replaceAll(" \\(a difference of exactly .* being considered valid\\)", "")
            .replaceAll("(?<![\\w.])(-?\\d+)L\\b", "$1");
    return SHAPES.stream()
        .filter(shape -> shape.pattern.matcher(plain).matches())
        .findFirst()
        .map(shape -> shape.pattern.matcher(plain).replaceFirst(shape.ours))
        .orElse(plain);
  }
}
