package org.dmus.graph;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Objects;

/**
 * A connection in words: what ConfigurationAdmin keeps and people type.
 *
 * @param name unique name, not empty
 * @param from where events come from: a capture pin (thru) or a render pin (pin to pin)
 * @param to where they go: a render pin
 * @param filters what they pass through, in order
 */
public record ConnectionConfiguration(
    String name, Endpoint from, Endpoint to, List<FilterConfiguration> filters) {

  /** ConfigAdmin factory PID of connections. */
  public static final String FACTORY_PID = "org.dmus.connection";

  /** Property: the unique name, String. */
  public static final String NAME = "name";

  /** Property: the source, String; see {@link Endpoint#parse}. */
  public static final String FROM = "from";

  /** Property: the target, String; see {@link Endpoint#parse}. */
  public static final String TO = "to";

  /** Property: the filters, String[]; see {@link FilterConfiguration#parse}. */
  public static final String FILTERS = "filters";

  /** Requires a name and copies the list. */
  public ConnectionConfiguration {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    filters = List.copyOf(filters);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a connection needs a name");
    }
  }

  /**
   * Reads a connection as people type it.
   *
   * @param name unique name
   * @param from source, as {@link Endpoint#parse} reads it
   * @param to target, as {@link Endpoint#parse} reads it
   * @param filters filters, as {@link FilterConfiguration#parse} reads them
   * @return the connection
   * @throws IllegalArgumentException when a part of it is malformed; the message says which
   */
  public static ConnectionConfiguration parse(
      String name, String from, String to, List<String> filters) {
    return new ConnectionConfiguration(
        name,
        Endpoint.parse(from),
        Endpoint.parse(to),
        filters.stream().map(FilterConfiguration::parse).toList());
  }

  /** {@return the properties of the configuration that makes this connection} */
  public Dictionary<String, Object> toProperties() {
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put(NAME, name);
    properties.put(FROM, from.toString());
    properties.put(TO, to.toString());
    properties.put(
        FILTERS, filters.stream().map(FilterConfiguration::toString).toArray(String[]::new));
    return properties;
  }
}
