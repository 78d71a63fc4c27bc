package org.dmus.port.driver;

import java.util.HashMap;
import java.util.Map;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.port.driver.PhysicalConnections.End;
import org.dmus.port.filter.Filter;
import org.dmus.portcls.SubdeviceProperties;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The published ports: one for each live subdevice. */
@Component(service = SubdeviceRegistry.class)
public final class SubdeviceRegistry {
  private final Publication publication;
  private final Map<String, PortDMus> portsByName = new HashMap<>();
  private final Map<PortDMus, Published> published = new HashMap<>();
  private final PhysicalConnections connections = new PhysicalConnections();

  /** What a port tells of itself, and how it is withdrawn; a port may go while it is published. */
  private static final class Published {
    private final Map<String, Object> properties;
    private Runnable withdrawal = () -> {};

    Published(Map<String, Object> properties) {
      this.properties = properties;
    }
  }

  /** Activated by Declarative Services. */
  @Activate
  public SubdeviceRegistry(BundleContext context) {
    this(new PortServices(context));
  }

  SubdeviceRegistry(Publication publication) {
    this.publication = publication;
  }

  /** Publishes an initialised port under a unique name. */
  void publish(PortDMus port, String name, DeployedMiniport<?> driver) {
    reserve(port, name);
    try {
      Published fresh = new Published(properties(port.filter(), name, driver));
      synchronized (this) {
        published.put(port, fresh);
      }
      withdrawBy(publication.publish(port, fresh.properties), port, fresh);
    } catch (RuntimeException | Error e) {
      withdraw(port);
      throw e;
    }
  }

  /** Who hears of a port may have it withdrawn before all have heard. */
  private void withdrawBy(Runnable withdrawal, PortDMus port, Published fresh) {
    boolean isStillThere;
    synchronized (this) {
      fresh.withdrawal = withdrawal;
      isStillThere = published.get(port) == fresh;
    }
    if (!isStillThere) {
      withdrawal.run();
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
    Published made;
    Runnable withdrawal;
    synchronized (this) {
      made = published.remove(port);
      withdrawal = made == null ? () -> {} : made.withdrawal;
      portsByName.values().remove(port);
    }
    connections.forget(port);
    withdrawal.run();
    return made != null;
  }

  /** Returns whether a port is published. */
  synchronized boolean isPublished(PortDMus port) {
    return published.containsKey(port);
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
    Published made = published.get(port);
    if (made == null) {
      throw new NtStatusException(
          NtStatus.NOT_FOUND, port.filter().name() + ": register the subdevice first");
    }
    return new RegistryKey(port.filter().name(), made.properties);
  }

  private static Map<String, Object> properties(
      Filter filter, String name, DeployedMiniport<?> driver) {
    FilterDescriptor description = filter.description();
    Map<String, Object> p = new HashMap<>();
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
