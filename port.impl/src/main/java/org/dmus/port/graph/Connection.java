package org.dmus.port.graph;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dmus.graph.ConnectionConfiguration;
import org.dmus.graph.ConnectionStatistics;
import org.dmus.graph.IMXFConnection;
import org.dmus.port.filter.Filter;

/**
 * A connection: linked while its ports and filters are there. {@link Connections} links and unlinks
 * it, one thread at a time.
 */
final class Connection implements IMXFConnection {
  private final ConnectionConfiguration configuration;
  private final Route route;
  private final Connections all;
  private final ConnectionCounters counters = new ConnectionCounters();
  private volatile Wiring wiring;
  private volatile String reason = "it is not linked yet";

  Connection(ConnectionConfiguration configuration, Route route, Connections all) {
    this.configuration = configuration;
    this.route = route;
    this.all = all;
  }

  /** Takes its filters; no lock is held. */
  List<FilterUse> takeFilters() {
    return route.filters();
  }

  /** Whether what is not there now may come yet. */
  boolean mayWait() {
    return route.mayWait();
  }

  /** Returns what it consists of now, or null. */
  Wiring wiring() {
    return wiring;
  }

  void link(List<FilterUse> filters, BiConsumer<Source, Filter> check) {
    String name = configuration.name();
    wiring = Wiring.make(new Wiring.Plan(name, route, filters, counters, all::refresh, check));
  }

  /** Returns the filters, to be given back when no lock is held. */
  List<FilterUse> unlink(String why) {
    Wiring old = wiring;
    wiring = null;
    reason = why;
    return old == null ? List.of() : old.unmake();
  }

  /** Notes why it is not linked. */
  void failed(String why) {
    reason = why;
  }

  @Override
  public ConnectionConfiguration configuration() {
    return configuration;
  }

  @Override
  public Optional<String> problem() {
    Wiring now = wiring;
    return now == null ? Optional.of(reason) : now.problem();
  }

  @Override
  public ConnectionStatistics statistics() {
    return counters.read();
  }

  @Override
  public void close() {
    all.remove(this);
  }
}
