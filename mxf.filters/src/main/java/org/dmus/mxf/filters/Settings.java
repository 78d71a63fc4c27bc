package org.dmus.mxf.filters;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The settings of a filter, checked. */
final class Settings {
  private final Map<String, String> left;
  private final Set<String> known = new TreeSet<>();

  Settings(Map<String, String> given) {
    left = new TreeMap<>(given);
  }

  boolean has(String key) {
    known.add(key);
    return left.containsKey(key);
  }

  String text(String key, String absent) {
    known.add(key);
    String value = left.remove(key);
    return value == null ? absent : value;
  }

  int number(String key, int absent, int min, int max) {
    return (int) decimal(key, absent, min, max, true);
  }

  double decimal(String key, double absent, double min, double max) {
    return decimal(key, absent, min, max, false);
  }

  private double decimal(String key, double absent, double min, double max, boolean whole) {
    String value = text(key, null);
    if (value == null) {
      return absent;
    }
    double number = parse(value);
    if (number >= min && number <= max && (!whole || number == Math.rint(number))) {
      return number;
    }
    String range = whole ? (int) min + ".." + (int) max : min + ".." + max;
    throw new IllegalArgumentException(
        key + "=" + value + " is no " + (whole ? "whole number" : "number") + " of " + range);
  }

  private static double parse(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Refuses what nobody asked for. */
  void requireNothingElse() {
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          left.keySet().iterator().next()
              + " is no setting; there are: "
              + String.join(", ", known));
    }
  }
}
