package org.dmus.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with the rows of a table: told below it, once for all that share it. As a column it
 * would make every line too long for a terminal.
 */
final class Problems {
  static final String COMPONENT = "problem";

  private Problems() {}

  /**
   * Returns one line per problem.
   *
   * @param problems the problem of each row, empty = none
   * @param names the name of each row
   */
  static List<String> lines(List<String> problems, List<String> names) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (int i = 0; i < problems.size(); i++) {
      if (!problems.get(i).isEmpty()) {
        rows.computeIfAbsent(problems.get(i), key -> new ArrayList<>()).add(names.get(i));
      }
    }
    return rows.entrySet().stream().map(Problems::line).toList();
  }

  private static String line(Map.Entry<String, List<String>> each) {
    return String.join(", ", each.getValue()) + ": " + each.getKey();
  }
}
