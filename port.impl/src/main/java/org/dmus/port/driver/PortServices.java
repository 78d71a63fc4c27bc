package org.dmus.port.driver;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.dmus.client.IFilter;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IPortMidi;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Publishes each port as services: {@code IPortDMus} and {@code IPortMidi}, and {@code IFilter}.
 */
record PortServices(BundleContext context) implements Publication {

  @Override
  public Runnable publish(PortDMus port, Map<String, Object> properties) {
    List<ServiceRegistration<?>> made = new ArrayList<>();
    Runnable withdrawal = () -> made.forEach(PortServices::unregister);
    try {
      String[] ports = {IPortDMus.class.getName(), IPortMidi.class.getName()};
      Hashtable<String, Object> told = new Hashtable<>(properties);
      made.add(context.registerService(ports, port, told));
      made.add(context.registerService(IFilter.class, port.filter(), told));
      return withdrawal;
    } catch (RuntimeException | Error e) {
      withdrawal.run();
      throw e;
    }
  }

  private static void unregister(ServiceRegistration<?> registration) {
    try {
      registration.unregister();
    } catch (IllegalStateException e) {
      // The framework did it already: it stops this bundle.
      return;
    }
  }
}
