package org.dmus.shell.gogo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmus.client.IPin;
import org.dmus.graph.ConnectionConfiguration;
import org.dmus.graph.ConnectionStatistics;
import org.dmus.graph.FilterStage;
import org.dmus.graph.IMXFConnection;
import org.dmus.graph.IMXFGraph;

/** Connections that connect nothing. */
final class FakeGraph implements IMXFGraph {
  private final List<IMXFConnection> connections = new ArrayList<>();
  String problem;

  /** Returns the connections as they would be typed. */
  List<String> words() {
    return connections.stream()
        .map(IMXFConnection::configuration)
        .map(c -> c.name() + " " + c.from() + " " + c.to() + " " + c.filters())
        .toList();
  }

  @Override
  public IMXFConnection connect(ConnectionConfiguration configuration) {
    IMXFConnection connection = new FakeConnection(configuration);
    connections.add(connection);
    return connection;
  }

  @Override
  public IMXFConnection connect(String name, IPin from, List<FilterStage> filters, IPin to) {
    throw new UnsupportedOperationException("the console has no pins");
  }

  @Override
  public List<IMXFConnection> connections() {
    return List.copyOf(connections);
  }

  private final class FakeConnection implements IMXFConnection {
    private final ConnectionConfiguration configuration;

    FakeConnection(ConnectionConfiguration configuration) {
      this.configuration = configuration;
    }

    @Override
    public ConnectionConfiguration configuration() {
      return configuration;
    }

    @Override
    public Optional<String> problem() {
      return Optional.ofNullable(problem);
    }

    @Override
    public ConnectionStatistics statistics() {
      return new ConnectionStatistics(7, 5, 2, 0, 0, 0);
    }

    @Override
    public void close() {
      connections.remove(this);
    }
  }
}
