package org.dmus.doctor.internal;

import java.util.ArrayList;
import java.util.List;

/** Splits a manifest header at its commas and semicolons, minding quotes (OSGi Core 3.2.4). */
final class HeaderClauses {
  private HeaderClauses() {}

  /** The clauses of a header: one for each package, or group of packages. */
  static List<String> clauses(String header) {
    return split(header, ',');
  }

  /** The paths, attributes and directives of a clause. */
  static List<String> parts(String clause) {
    return split(clause, ';');
  }

  /** The value of an attribute among parts, without quotes; or what to assume. */
  static String attribute(List<String> parts, String name, String otherwise) {
    for (String part : parts) {
      int equals = part.indexOf('=');
      if (equals > 0 && part.substring(0, equals).strip().equals(name)) {
        return part.substring(equals + 1).replace("\"", "").strip();
      }
    }
    return otherwise;
  }

  private static List<String> split(String text, char separator) {
    List<String> found = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (c == separator && !quoted) {
        found.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    found.add(text.substring(start).strip());
    found.removeIf(String::isEmpty);
    return found;
  }
}
