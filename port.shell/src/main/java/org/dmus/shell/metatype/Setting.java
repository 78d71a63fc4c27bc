package org.dmus.shell.metatype;

import java.util.Arrays;
import java.util.List;
import org.dmus.shell.Misuse;

/**
 * A setting, as Metatype describes it.
 *
 * @param key its name
 * @param type {@code Integer}, {@code Boolean}, {@code String} ... of Metatype
 * @param isList whether it takes several values
 * @param usual what it is unless set; empty = nothing
 * @param min least value; empty = none
 * @param max greatest value; empty = none
 * @param options the values there are; empty = any
 * @param help what it does
 */
public record Setting(
    String key,
    String type,
    boolean isList,
    String usual,
    String min,
    String max,
    List<String> options,
    String help) {

  /** Copies the list. */
  public Setting {
    options = List.copyOf(options);
  }

  /** Whether nobody is to see its value. */
  public boolean isSecret() {
    return type.equals("Password");
  }

  /** What it takes, in words. */
  public String values() {
    if (!options.isEmpty()) {
      return String.join("|", options);
    }
    String range = min.isEmpty() && max.isEmpty() ? "" : min + ".." + max;
    String word =
        switch (type) {
          case "Boolean" -> "true|false";
          case "Integer", "Long", "Short", "Byte" -> range.isEmpty() ? "whole number" : range;
          case "Float", "Double" -> range.isEmpty() ? "number" : range;
          default -> "text";
        };
    return isList ? word + ",..." : word;
  }

  /**
   * Returns the value that somebody typed, as its type.
   *
   * @throws Misuse when it does not fit
   */
  public Object read(String typed) {
    if (isList) {
      return Arrays.stream(typed.split(",")).map(String::strip).toArray(String[]::new);
    }
    try {
      Object value = parse(typed);
      if (isFit(typed, value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, with what would fit.
    }
    throw new Misuse("%s=%s: does not fit; it takes %s".formatted(key, typed, values()));
  }

  private Object parse(String typed) {
    return switch (type) {
      case "Boolean" -> Boolean.valueOf(typed);
      case "Integer" -> Integer.valueOf(typed);
      case "Long" -> Long.valueOf(typed);
      case "Short" -> Short.valueOf(typed);
      case "Byte" -> Byte.valueOf(typed);
      case "Float" -> Float.valueOf(typed);
      case "Double" -> Double.valueOf(typed);
      default -> typed;
    };
  }

  private boolean isFit(String typed, Object value) {
    if (value instanceof Boolean) {
      return typed.equals("true") || typed.equals("false");
    }
    if (!options.isEmpty() && !options.contains(typed)) {
      return false;
    }
    return !(value instanceof Number number)
        || (min.isEmpty() || number.doubleValue() >= Double.parseDouble(min))
            && (max.isEmpty() || number.doubleValue() <= Double.parseDouble(max));
  }
}
