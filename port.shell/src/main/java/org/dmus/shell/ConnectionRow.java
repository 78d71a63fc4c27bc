package org.dmus.shell;

import java.util.List;
import org.dmus.graph.ConnectionStatistics;
import org.dmus.graph.FilterConfiguration;
import org.dmus.graph.IMXFConnection;

/**
 * A connection of the graph and what went through it.
 *
 * @param name its name
 * @param from source
 * @param to target
 * @param filters what events pass through, in order
 * @param events messages that the source delivered
 * @param delivered messages that the target took
 * @param dropped messages for which there was no room
 * @param lost messages discarded because the target was away
 * @param problem why nothing passes; empty when all is well
 */
public record ConnectionRow(
    String name,
    String from,
    String to,
    List<String> filters,
    long events,
    long delivered,
    long dropped,
    long lost,
    String problem)
    implements Named {

  /** Copies the list. */
  public ConnectionRow {
    filters = List.copyOf(filters);
  }

  /**
   * Returns what a connection is now.
   *
   * @param connection the connection
   */
  public static ConnectionRow of(IMXFConnection connection) {
    ConnectionStatistics statistics = connection.statistics();
    return new ConnectionRow(
        connection.configuration().name(),
        connection.configuration().from().toString(),
        connection.configuration().to().toString(),
        connection.configuration().filters().stream().map(FilterConfiguration::toString).toList(),
        statistics.received(),
        statistics.delivered(),
        statistics.dropped(),
        statistics.lost(),
        connection.problem().orElse(""));
  }

  @Override
  public String part() {
    return name;
  }
}
