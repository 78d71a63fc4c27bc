package org.dmus.shell;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints records as text: a table of many, a page of one, a line of one. */
public final class TextTable {
  private static final String GAP = "  ";
  private static final int TERMINAL_COLUMNS = 80;

  private TextTable() {}

  /**
   * Returns rows under a heading, columns aligned, without a line end at the end; the component
   * {@code problem} of a row is told in a line below them.
   *
   * @param rows records of one public type; empty gives the empty string
   */
  public static String table(List<? extends Record> rows) {
    List<List<String>> lines = new ArrayList<>();
    if (!rows.isEmpty()) {
      lines.add(headings(rows.get(0)));
    }
    rows.forEach(row -> lines.add(cells(row)));
    List<Column> columns = Column.of(rows, lines);
    Stream<String> table = lines.stream().map(line -> join(line, columns));
    return Stream.concat(table, problems(rows).stream()).collect(Collectors.joining("\n"));
  }

  private static List<String> problems(List<? extends Record> rows) {
    return Problems.lines(
        rows.stream().map(TextTable::problem).toList(),
        rows.stream().map(row -> text(row.getClass().getRecordComponents()[0], row)).toList());
  }

  private static String problem(Record row) {
    return Arrays.stream(row.getClass().getRecordComponents())
        .filter(TextTable::isProblem)
        .map(component -> text(component, row))
        .collect(Collectors.joining());
  }

  private static boolean isProblem(RecordComponent component) {
    return component.getName().equals(Problems.COMPONENT);
  }

  /** What has a column. */
  static Stream<RecordComponent> columns(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .filter(component -> !isProblem(component) && !component.isAnnotationPresent(Detail.class));
  }

  /**
   * Returns one component per line: its name and value; what holds records follows as tables.
   *
   * @param record a record of a public type
   */
  public static String page(Record record) {
    int width = named(record).stream().mapToInt(String::length).max().orElse(0);
    return Arrays.stream(record.getClass().getRecordComponents())
        .filter(component -> !isProblem(component) || !problem(record).isEmpty())
        .map(component -> entry(component.getName(), value(component, record), width))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Returns the values of one record, two blanks between them.
   *
   * @param record a record of a public type
   */
  public static String line(Record record) {
    String problem = problem(record);
    return String.join(GAP, cells(record)) + (problem.isEmpty() ? "" : GAP + problem);
  }

  private static String entry(String component, Object value, int width) {
    String name = CellText.heading(component);
    if (value instanceof Record inner) {
      return page(inner);
    }
    if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record) {
      List<Record> rows = list.stream().map(Record.class::cast).toList();
      return name + ":\n" + table(rows).indent(2).stripTrailing();
    }
    boolean nothing = value instanceof List<?> list && list.isEmpty();
    String text = nothing ? "none" : CellText.of(component, value);
    String shown = value instanceof List ? wrapped(text, width + 1 + GAP.length()) : text;
    return pad(name + ":", width + 1) + GAP + shown;
  }

  /** A long list takes several lines of a terminal. */
  private static String wrapped(String text, int indent) {
    StringBuilder lines = new StringBuilder();
    int column = indent;
    for (String each : text.split("(?<=, )")) {
      if (column > indent && column + each.length() > TERMINAL_COLUMNS) {
        lines.append('\n').append(" ".repeat(indent));
        column = indent;
      }
      lines.append(each);
      column += each.length();
    }
    return lines.toString().replace(", \n", ",\n");
  }

  private static List<String> named(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .map(component -> CellText.heading(component.getName()))
        .toList();
  }

  private static List<String> headings(Record record) {
    return columns(record)
        .map(component -> CellText.heading(component.getName()).toUpperCase(Locale.ROOT))
        .toList();
  }

  private static List<String> cells(Record record) {
    return columns(record).map(component -> text(component, record)).toList();
  }

  private static String text(RecordComponent component, Record record) {
    return CellText.of(component.getName(), value(component, record));
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(record.getClass() + " is not a public record", e);
    }
  }

  private static String join(List<String> cells, List<Column> columns) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> columns.get(i).align(cells.get(i)))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
