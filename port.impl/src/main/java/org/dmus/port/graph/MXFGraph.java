package org.dmus.port.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.graph.ConnectionConfiguration;
import org.dmus.graph.FilterStage;
import org.dmus.graph.IMXFConnection;
import org.dmus.graph.IMXFFilter;
import org.dmus.graph.IMXFGraph;
import org.dmus.port.driver.Subdevices;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** The graph as a service; tells the connections what comes and goes. */
@Component(
    service = {IMXFGraph.class, MXFGraph.class},
    immediate = true)
public final class MXFGraph implements IMXFGraph {
  private final DeployedFilters filters = new DeployedFilters();
  private final SharedPins pins = new SharedPins();
  private final Ports ports;
  private final Connections connections;

  /** Activated by Declarative Services. */
  @Activate
  public MXFGraph(
      @Reference Subdevices subdevices, @Reference(service = LoggerFactory.class) Logger log) {
    ports = new Ports(subdevices::published);
    connections = new Connections(filters, (what, cause) -> log.error("{}", what, cause));
  }

  /** Ends every connection. */
  @Deactivate
  public void close() {
    connections.removeAll();
  }

  /** A port comes: what waits for it goes on. */
  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addPort(IFilter port) {
    connections.refresh();
  }

  void removePort(IFilter port) {
    // Its pins stay, detached, for as long as its subdevice; the connection tells.
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY,
      scope = ReferenceScope.PROTOTYPE_REQUIRED,
      service = IMXFFilter.class)
  void addFilter(ComponentServiceObjects<IMXFFilter> objects, Map<String, Object> properties) {
    add(DeployedFilter.of(objects, properties));
  }

  /**
   * Adds a filter of a program.
   *
   * @param name what connections call it
   * @param constructor makes an instance for each use
   */
  public void addFilter(String name, Supplier<? extends IMXFFilter> constructor) {
    add(new DeployedFilter(name, 0, constructor, constructor, used -> {}));
  }

  private void add(DeployedFilter filter) {
    filters.add(filter);
    connections.refresh();
  }

  void removeFilter(ComponentServiceObjects<IMXFFilter> objects) {
    for (DeployedFilter filter : filters.all()) {
      if (filter.origin().equals(objects.getServiceReference())) {
        filters.remove(filter);
        connections.forget(filter);
      }
    }
    connections.refresh();
  }

  @Override
  public IMXFConnection connect(ConnectionConfiguration configuration) {
    return connections.add(named(configuration));
  }

  private Connection named(ConnectionConfiguration configuration) {
    NamedRoute route = new NamedRoute(configuration, ports, pins, filters);
    return new Connection(configuration, route, connections);
  }

  /**
   * Connects what a configuration says, or takes the connection over that says the same. What is
   * wrong with it the connection says.
   */
  IMXFConnection configure(ConnectionConfiguration configuration) {
    for (Connection each : connections.all()) {
      if (each.configuration().equals(configuration)) {
        return each;
      }
    }
    return connections.addConfigured(named(configuration));
  }

  @Override
  public IMXFConnection connect(String name, IPin from, List<FilterStage> stages, IPin to) {
    GivenRoute route = GivenRoute.of(from, stages, to);
    return connections.add(new Connection(route.configuration(name), route, connections));
  }

  @Override
  public List<IMXFConnection> connections() {
    return List.copyOf(connections.all());
  }
}
