package org.dmus.graph;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A filter of a connection, by name.
 *
 * @param name what its service calls itself in {@link IMXFFilter#NAME}, not empty
 * @param settings settings by name
 */
public record FilterConfiguration(String name, Map<String, String> settings) {

  /** Requires a name and copies the settings, sorted. */
  public FilterConfiguration {
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    if (name.isBlank()) {
      throw new IllegalArgumentException("a filter needs a name, as in \"transpose:semitones=12\"");
    }
  }

  /**
   * Reads {@code NAME} or {@code NAME:KEY=VALUE,KEY=VALUE...}.
   *
   * @param text what was typed, such as {@code transpose:semitones=12}
   * @return the filter
   * @throws IllegalArgumentException when it is malformed
   */
  public static FilterConfiguration parse(String text) {
    int colon = text.indexOf(':');
    Map<String, String> settings = new TreeMap<>();
    if (colon >= 0) {
      for (String pair : text.substring(colon + 1).split(",")) {
        putPair(settings, text, pair);
      }
    }
    return new FilterConfiguration((colon < 0 ? text : text.substring(0, colon)).strip(), settings);
  }

  private static void putPair(Map<String, String> settings, String text, String pair) {
    int equals = pair.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException(
          "\"" + text + "\": \"" + pair + "\" is no setting; write name:key=value,key=value");
    }
    String key = pair.substring(0, equals).strip();
    if (settings.put(key, pair.substring(equals + 1).strip()) != null) {
      throw new IllegalArgumentException("\"" + text + "\": " + key + " is set twice");
    }
  }

  /** {@return the text that {@link #parse} reads} */
  @Override
  public String toString() {
    String pairs =
        settings.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(","));
    return pairs.isEmpty() ? name : name + ":" + pairs;
  }
}
