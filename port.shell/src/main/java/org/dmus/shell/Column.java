package org.dmus.shell;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A column of a table.
 *
 * @param width characters
 * @param numeric whether it holds figures, which stand below each other by their last digit
 */
record Column(int width, boolean numeric) {

  /**
   * Returns the columns of a table.
   *
   * @param rows its records; all of one type
   * @param lines their cells, below those of the heading
   */
  static List<Column> of(List<? extends Record> rows, List<List<String>> lines) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<RecordComponent> components = TextTable.columns(rows.get(0)).toList();
    return IntStream.range(0, components.size())
        .mapToObj(i -> new Column(width(i, lines), isNumeric(components.get(i))))
        .toList();
  }

  private static int width(int column, List<List<String>> lines) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }

  private static boolean isNumeric(RecordComponent component) {
    Class<?> type = component.getType();
    return type.isPrimitive() && type != boolean.class;
  }

  String align(String cell) {
    String blanks = " ".repeat(Math.max(0, width - cell.length()));
    return numeric ? blanks + cell : cell + blanks;
  }
}
