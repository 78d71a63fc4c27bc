package org.dmus.doctor.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A clause of a bundle header: {@code path;path;attribute=value;directive:=value} (OSGi Core
 * 3.2.4).
 *
 * @param paths what it is about
 * @param parameters attributes by name, directives by name with a colon
 */
public record HeaderClause(List<String> paths, Map<String, String> parameters) {

  /** Copies them. */
  public HeaderClause {
    paths = List.copyOf(paths);
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads a header.
   *
   * @param header its value; null = it is not there
   * @return its clauses
   * @throws IllegalArgumentException when it is malformed
   */
  public static List<HeaderClause> parse(String header) {
    return header == null
        ? List.of()
        : split(header, ',').stream().map(HeaderClause::clause).toList();
  }

  private static HeaderClause clause(String text) {
    List<String> paths = new ArrayList<>();
    Map<String, String> parameters = new HashMap<>();
    for (String part : split(text, ';')) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        paths.add(part.strip());
      } else {
        parameters.put(part.substring(0, equals).strip(), unquote(part.substring(equals + 1)));
      }
    }
    if (paths.isEmpty() || paths.contains("")) {
      throw new IllegalArgumentException("\"" + text + "\" names nothing");
    }
    return new HeaderClause(paths, parameters);
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (!quoted && text.charAt(i) == separator) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("a quote is not closed in \"" + text + "\"");
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static String unquote(String value) {
    String bare = value.strip();
    boolean quoted = bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"");
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }

  /** The value of an attribute, without quotes. */
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The value of a directive, without quotes. */
  public Optional<String> directive(String name) {
    return Optional.ofNullable(parameters.get(name + ":"));
  }
}
