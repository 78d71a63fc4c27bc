package org.dmus.port.graph;

import java.util.List;
import org.dmus.graph.ConnectionConfiguration;
import org.dmus.port.filter.Filter;

/** Published ports and filter services, by name. */
record NamedRoute(
    ConnectionConfiguration configuration, Ports ports, SharedPins pins, DeployedFilters deployed)
    implements Route {

  @Override
  public List<FilterUse> filters() {
    return deployed.take(configuration.filters());
  }

  @Override
  public Source source() {
    return pins.source(ports.source(configuration.from()));
  }

  @Override
  public Filter targetPort() {
    return ports.target(configuration.to()).filter();
  }

  @Override
  public PinUse target() {
    return pins.target(ports.target(configuration.to()));
  }

  @Override
  public boolean mayWait() {
    return true;
  }
}
