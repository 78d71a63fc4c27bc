package org.dmus.shell;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words and figures of a component of a record. */
final class CellText {
  private CellText() {}

  /** {@code openPins} becomes {@code open pins}, {@code p99Ms} becomes {@code p99 ms}. */
  static String heading(String name) {
    return name.replaceAll("(?<=[a-z]{2})(?=[0-9])|(?<=[a-z0-9])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Returns a value as text; milliseconds to the microsecond.
   *
   * @param name name of the component
   * @param value its value
   */
  static String of(String name, Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "yes" : "no";
    }
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, name.endsWith("Ms") ? "%.3f" : "%.2f", number);
    }
    if (value instanceof Duration time) {
      return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
    return value instanceof Collection<?> many ? all(name, List.copyOf(many)) : "" + value;
  }

  private static String all(String name, List<?> values) {
    return values.stream().map(each -> of(name, each)).collect(Collectors.joining(", "));
  }
}
