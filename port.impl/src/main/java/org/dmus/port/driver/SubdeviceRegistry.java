package org.dmus.port.driver;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.dmus.client.IFilter;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.port.driver.PhysicalConnections.End;
import org.dmus.port.filter.Filter;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IPortMidi;
import org.dmus.portcls.SubdeviceProperties;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The published ports: one {@code IPortDMus} and one {@code IFilter} service for each live
 * subdevice.
 */
@Component(service = SubdeviceRegistry.class)
public final class SubdeviceRegistry {
  private final BundleContext context;
  private final Map<String, PortDMus> portsByName = new HashMap<>();
  private final Map<PortDMus, List<ServiceRegistration<?>>> registrations = new HashMap<>();
  private final PhysicalConnections connections = new PhysicalConnections();

  /** Activated by Declarative Services. */
  @Activate
  public SubdeviceRegistry(BundleContext context) {
    this.context = context;
  }

  /** Publishes an initialised port under a unique name. */
  void publish(PortDMus port, String name, DeployedMiniport<?> driver) {
    reserve(port, name);
    List<ServiceRegistration<?>> made = new ArrayList<>();
    synchronized (this) {
      registrations.put(port, made);
    }
    try {
      Dictionary<String, Object> properties = properties(port.filter(), name, driver);
      String[] ports = {IPortDMus.class.getName(), IPortMidi.class.getName()};
      made.add(context.registerService(ports, port, properties));
      made.add(context.registerService(IFilter.class, port.filter(), properties));
    } catch (RuntimeException | Error e) {
      withdraw(port);
      throw e;
    }
  }

  private synchronized void reserve(PortDMus port, String name) {
    if (portsByName.containsKey(name) || portsByName.containsValue(port)) {
      throw new NtStatusException(
          NtStatus.OBJECT_NAME_COLLISION,
          portsByName.containsKey(name)
              ? "a subdevice named " + name + " is published already; choose another name"
              : "the port is published already; unregister it before it gets another name");
    }
    portsByName.put(name, port);
  }

  /** Withdraws a port; returns whether it was published. */
  boolean withdraw(PortDMus port) {
    List<ServiceRegistration<?>> made;
    synchronized (this) {
      made = registrations.remove(port);
      portsByName.values().remove(port);
    }
    connections.forget(port);
    if (made == null) {
      return false;
    }
    made.forEach(SubdeviceRegistry::unregister);
    return true;
  }

  private static void unregister(ServiceRegistration<?> registration) {
    try {
      registration.unregister();
    } catch (IllegalStateException e) {
      // The framework did it already: it stops this bundle.
      return;
    }
  }

  /** Returns whether a port is published. */
  synchronized boolean isPublished(PortDMus port) {
    return registrations.containsKey(port);
  }

  /** Notes that two pins are wired. */
  void connect(End from, End to) {
    requirePin(from);
    requirePin(to);
    connections.connect(from, to);
  }

  /** Forgets that two pins are wired. */
  void disconnect(End from, End to) {
    connections.disconnect(from, to);
  }

  private void requirePin(End end) {
    if (end.port() == null) {
      return;
    }
    Filter filter = end.port().filter();
    if (!isPublished(end.port())) {
      throw new NtStatusException(
          NtStatus.NOT_FOUND, filter.name() + ": register the subdevice first");
    }
    int pins = filter.description().pins().size();
    if (end.pinId() < 0 || end.pinId() >= pins) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER,
          filter.name() + ": no pin " + end.pinId() + ", it has 0.." + (pins - 1));
    }
  }

  /** What a published port tells of itself. */
  synchronized RegistryKey interfaceKey(PortDMus port) {
    List<ServiceRegistration<?>> made = registrations.get(port);
    if (made == null || made.isEmpty()) {
      throw new NtStatusException(
          NtStatus.NOT_FOUND, port.filter().name() + ": register the subdevice first");
    }
    Map<String, Object> values = new HashMap<>();
    ServiceReference<?> published = made.get(0).getReference();
    for (String key : published.getPropertyKeys()) {
      values.put(key, published.getProperty(key));
    }
    return new RegistryKey(port.filter().name(), values);
  }

  private static Dictionary<String, Object> properties(
      Filter filter, String name, DeployedMiniport<?> driver) {
    FilterDescriptor description = filter.description();
    Dictionary<String, Object> p = new Hashtable<>();
    p.put(SubdeviceProperties.NAME, name);
    p.put(SubdeviceProperties.ID, filter.id());
    p.put(SubdeviceProperties.CLSID, driver.classId().toString());
    p.put(SubdeviceProperties.MINIPORT_NAME, driver.name());
    p.put(SubdeviceProperties.BUNDLE, driver.bundle());
    p.put(SubdeviceProperties.STATE, "live");
    p.put(SubdeviceProperties.CATEGORIES, CategoryNames.of(description.categories()));
    p.put(
        SubdeviceProperties.PINS,
        description.pins().stream()
            .filter(pin -> pin.maxInstances() > 0)
            .map(PinDescriptor::name)
            .toArray(String[]::new));
    return p;
  }
}
