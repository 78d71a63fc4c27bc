package org.dmus.doctor.report;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** A setting as a line of text; a secret one without its value. */
final class Settings {
  private Settings() {}

  static String line(String key, Object value) {
    return key + " = " + (Privacy.isSecret(key) ? Privacy.MASK : shown(value));
  }

  private static String shown(Object value) {
    if (value == null || !value.getClass().isArray()) {
      return String.valueOf(value).replaceAll("\\R", "\\\\n");
    }
    List<String> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(value); i++) {
      elements.add(shown(Array.get(value, i)));
    }
    return elements.toString();
  }
}
