package org.dmus.shell;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints records as text: a table of many, a page of one, a line of one. */
public final class TextTable {
  private static final String GAP = "  ";

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
    int[] widths = widths(lines);
    Stream<String> table = lines.stream().map(line -> join(line, widths));
    return Stream.concat(table, problems(rows).stream()).collect(Collectors.joining("\n"));
  }

  private static List<String> problems(List<? extends Record> rows) {
    return Problems.lines(
        rows.stream().map(TextTable::problem).toList(),
        rows.stream()
            .map(row -> text(value(row.getClass().getRecordComponents()[0], row)))
            .toList());
  }

  private static String problem(Record row) {
    return Arrays.stream(row.getClass().getRecordComponents())
        .filter(TextTable::isProblem)
        .map(component -> text(value(component, row)))
        .collect(Collectors.joining());
  }

  private static boolean isProblem(RecordComponent component) {
    return component.getName().equals(Problems.COMPONENT);
  }

  /** What has a column. */
  private static Stream<RecordComponent> columns(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .filter(component -> !isProblem(component));
  }

  /**
   * Returns one component per line: its name and value; what holds records follows as tables.
   *
   * @param record a record of a public type
   */
  public static String page(Record record) {
    int width = headings(record).stream().mapToInt(String::length).max().orElse(0);
    return Arrays.stream(record.getClass().getRecordComponents())
        .map(component -> entry(words(component.getName()), value(component, record), width))
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

  private static String entry(String name, Object value, int width) {
    String heading = pad(name + ":", width + 1) + GAP;
    if (value instanceof Record inner) {
      return page(inner);
    }
    if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record) {
      List<Record> rows = list.stream().map(Record.class::cast).toList();
      return name + ":\n" + table(rows).indent(2).stripTrailing();
    }
    return heading + text(value);
  }

  private static List<String> headings(Record record) {
    return columns(record)
        .map(component -> words(component.getName()).toUpperCase(Locale.ROOT))
        .toList();
  }

  private static List<String> cells(Record record) {
    return columns(record).map(component -> text(value(component, record))).toList();
  }

  /** {@code openPins} becomes {@code open pins}. */
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z0-9])", " ").toLowerCase(Locale.ROOT);
  }

  private static String text(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "yes" : "no";
    }
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, "%.2f", number);
    }
    if (value instanceof Duration time) {
      return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
    return value instanceof Collection<?> many
        ? many.stream().map(TextTable::text).collect(Collectors.joining(", "))
        : String.valueOf(value);
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(record.getClass() + " is not a public record", e);
    }
  }

  private static int[] widths(List<List<String>> lines) {
    int columns = lines.isEmpty() ? 0 : lines.get(0).size();
    return IntStream.range(0, columns)
        .map(column -> lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0))
        .toArray();
  }

  private static String join(List<String> cells, int[] widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(column -> pad(cells.get(column), widths[column]))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
