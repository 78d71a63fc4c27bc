package org.dmus.jmx.internal;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.dmus.client.IFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Registers a bean for each live port. When the bundle stops, every port is taken away first. */
@Component(
    service = {},
    immediate = true)
public final class PortBeans {
  private final MBeanServer server;
  private final Map<IFilter, ObjectName> names = new ConcurrentHashMap<>();

  /** Activated by Declarative Services. */
  @Activate
  public PortBeans() {
    this(ManagementFactory.getPlatformMBeanServer());
  }

  PortBeans(MBeanServer server) {
    this.server = server;
  }

  /**
   * Registers a port.
   *
   * @param filter a live port
   * @throws JMException when a bean of that name is there already, that of another framework in
   *     this process; that one stays
   */
  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removePort")
  void addPort(IFilter filter) throws JMException {
    ObjectName name = name(filter);
    try {
      server.registerMBean(new PortBean(filter), name);
    } catch (InstanceAlreadyExistsException e) {
      String cure = ": a port of this name is shown already, by another framework of this process";
      throw (JMException) new InstanceAlreadyExistsException(name + cure).initCause(e);
    }
    names.put(filter, name);
  }

  /**
   * Takes a port away.
   *
   * @param filter a port that goes
   */
  void removePort(IFilter filter) throws JMException {
    ObjectName name = names.remove(filter);
    if (name != null && server.isRegistered(name)) {
      server.unregisterMBean(name);
    }
  }

  private static ObjectName name(IFilter filter) throws JMException {
    return new ObjectName("org.dmus:type=Port,name=" + ObjectName.quote(filter.name()));
  }
}
