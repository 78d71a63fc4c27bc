package org.dmus.player.internal;

import java.util.function.Consumer;
import java.util.function.Function;
import org.dmus.client.IPin;
import org.dmus.graph.ConnectionStatistics;
import org.dmus.graph.IMXFConnection;

/** What connects one source of a take to the port that plays it: the pin of now. */
final class ThruWire implements Consumer<IPin>, AutoCloseable {
  private final Function<IPin, IMXFConnection> graph;
  private IPin source;
  private volatile IMXFConnection connection;
  private volatile long lostBefore;

  /**
   * A wire that connects nothing yet.
   *
   * @param graph connects a pin; null = there is nobody to connect it to
   */
  ThruWire(Function<IPin, IMXFConnection> graph) {
    this.graph = graph;
  }

  @Override
  public void accept(IPin captured) {
    close();
    source = captured;
    connection = graph.apply(captured);
  }

  /** Connects the pin of now, unless it is closed: the next one will be connected. */
  void again() {
    if (!source.isClosed()) {
      accept(source);
    }
  }

  /** {@return messages that could not be given on} */
  long lostEvents() {
    IMXFConnection now = connection;
    return lostBefore + (now == null ? 0 : lost(now.statistics()));
  }

  private static long lost(ConnectionStatistics statistics) {
    return statistics.dropped() + statistics.lost();
  }

  @Override
  public void close() {
    IMXFConnection old = connection;
    if (old != null) {
      connection = null;
      old.close();
      lostBefore += lost(old.statistics());
    }
  }
}
