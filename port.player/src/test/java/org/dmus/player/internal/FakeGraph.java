package org.dmus.player.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmus.client.IPin;
import org.dmus.graph.ConnectionConfiguration;
import org.dmus.graph.ConnectionStatistics;
import org.dmus.graph.FilterStage;
import org.dmus.graph.IMXFConnection;
import org.dmus.graph.IMXFGraph;

/** A graph that notes which pins are connected. */
final class FakeGraph implements IMXFGraph {
  final List<Wire> wires = new ArrayList<>();

  /** What each connection did not give on. */
  ConnectionStatistics statistics = new ConnectionStatistics(0, 0, 0, 0, 0, 0);

  /** A connection. */
  final class Wire implements IMXFConnection {
    final IPin from;
    final IPin to;

    Wire(IPin from, IPin to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public ConnectionConfiguration configuration() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> problem() {
      return Optional.empty();
    }

    @Override
    public ConnectionStatistics statistics() {
      return statistics;
    }

    @Override
    public void close() {
      wires.remove(this);
    }
  }

  @Override
  public IMXFConnection connect(String name, IPin from, List<FilterStage> filters, IPin to) {
    Wire wire = new Wire(from, to);
    wires.add(wire);
    return wire;
  }

  @Override
  public IMXFConnection connect(ConnectionConfiguration configuration) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<IMXFConnection> connections() {
    return List.copyOf(wires);
  }
}
