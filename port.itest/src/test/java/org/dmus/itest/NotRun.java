package org.dmus.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Commands of the documentation that are not run where all are: who runs them, or why nobody does.
 *
 * @param page its path from the root of the checkout; * is any
 * @param beginning how the line begins; * is any
 * @param reason a sentence
 */
record NotRun(String page, String beginning, String reason) {
  private static final Path FILE = Path.of("src/test/resources/documentation/not-run.txt");

  static List<NotRun> all() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" *\\| *", 3))
        .map(cells -> new NotRun(cells[0], cells[1], cells[2]))
        .toList();
  }

  boolean isAbout(String where, String command) {
    return (page.equals("*") || page.equals(where))
        && (beginning.equals("*") || command.startsWith(beginning));
  }
}
