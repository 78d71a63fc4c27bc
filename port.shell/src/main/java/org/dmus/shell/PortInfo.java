package org.dmus.shell;

import java.util.List;

/**
 * A port in full: what its miniport says it is.
 *
 * @param row the port
 * @param pins its pins, by id
 * @param nodes its nodes, by id
 * @param connections its edges, each as {@code from -> to}
 * @param categories names of its categories, or their ids when they have none here
 * @param settings the settings of its configuration, each as {@code name=value}, sorted
 */
public record PortInfo(
    PortRow row,
    List<PinInfo> pins,
    List<String> nodes,
    List<String> connections,
    List<String> categories,
    List<String> settings)
    implements Named {

  /** Copies the lists. */
  public PortInfo {
    pins = List.copyOf(pins);
    nodes = List.copyOf(nodes);
    connections = List.copyOf(connections);
    categories = List.copyOf(categories);
    settings = List.copyOf(settings);
  }

  /**
   * A pin of a filter.
   *
   * @param id pin id, 0..n-1
   * @param name readable name
   * @param flow {@code in} or {@code out}
   * @param communication {@code sink}, {@code source}, {@code bridge} ...
   * @param maxInstances how many can be open at once; 0 = a bridge, negative = no limit
   * @param formats what it takes, in words
   */
  public record PinInfo(
      int id,
      String name,
      String flow,
      String communication,
      int maxInstances,
      List<String> formats) {

    /** Copies the list. */
    public PinInfo {
      formats = List.copyOf(formats);
    }
  }

  @Override
  public String part() {
    return row.name();
  }
}
