package org.dmus.log;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.dmus.client.IFilter;
import org.dmus.portcls.SubdeviceProperties;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/** Tells of every port that comes to live and that its miniport leaves, once each time. */
final class PortStates implements ServiceListener, AutoCloseable {
  private static final String PORTS =
      "(&(%s=%s)(%s=*))"
          .formatted(Constants.OBJECTCLASS, IFilter.class.getName(), SubdeviceProperties.NAME);
  private static final String AWAY = "away";

  private final BundleContext context;
  private final Consumer<String> log;
  private final LogLine line;
  private final Map<String, String> states = new ConcurrentHashMap<>();

  PortStates(BundleContext context, Consumer<String> log, LogLine line) {
    this.context = context;
    this.log = log;
    this.line = line;
    try {
      context.addServiceListener(this, PORTS);
      ServiceReference<?>[] there = context.getAllServiceReferences(null, PORTS);
      for (ServiceReference<?> port : there == null ? new ServiceReference<?>[0] : there) {
        tell(port, state(port));
      }
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(PORTS, e);
    }
  }

  @Override
  public void serviceChanged(ServiceEvent event) {
    ServiceReference<?> port = event.getServiceReference();
    tell(port, event.getType() == ServiceEvent.UNREGISTERING ? AWAY : state(port));
  }

  private void tell(ServiceReference<?> port, String state) {
    String name = LogLine.port(port);
    if (!state.equals(states.put(name, state))) {
      log.accept(line.of(Instant.now(), "INFO", port.getBundle(), name, state));
    }
  }

  private static String state(ServiceReference<?> port) {
    return String.valueOf(port.getProperty(SubdeviceProperties.STATE)).toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    context.removeServiceListener(this);
  }
}
