package org.dmus.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A seeded bug of the port.
 *
 * @param name what goes wrong
 * @param className the class it is in
 * @param test the contract test that has to fail, {@code SequencingContract.eventsLeave...}
 * @param original a piece of its source that occurs once
 * @param replacement what stands there instead
 */
public record Mutant(
    String name, String className, String test, String original, String replacement) {
  private static final String CLASS = "class ";
  private static final String CAUGHT_BY = "caught by ";
  private static final String ORIGINAL = "--- original\n";
  private static final String MUTANT = "--- mutant\n";

  /** Returns those of a folder, by name. */
  public static List<Mutant> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(Mutant::read).toList();
    }
  }

  private static Mutant read(Path file) {
    String text = Sources.read(file);
    String name = file.getFileName().toString().replace(".txt", "");
    return new Mutant(
        name,
        between(text, CLASS, "\n"),
        between(text, CAUGHT_BY, "\n"),
        between(text, ORIGINAL, "\n" + MUTANT),
        text.substring(text.indexOf(MUTANT) + MUTANT.length()).stripTrailing());
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  /** Returns the simple name of the contract that has to catch it. */
  public String contract() {
    return test.substring(0, test.indexOf('.'));
  }

  /** Returns the name of the test in that. */
  public String testName() {
    return test.substring(test.indexOf('.') + 1);
  }

  /** Returns the source of the class with the bug. */
  public String applyTo(String source) {
    int at = source.indexOf(original);
    if (at < 0 || source.indexOf(original, at + 1) >= 0) {
      throw new AssertionError(
          name + ": not exactly once in " + className + ", the mutant is out of date: " + original);
    }
    return source.substring(0, at) + replacement + source.substring(at + original.length());
  }

  @Override
  public String toString() {
    return name;
  }
}
