package org.dmus.itest;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.dmus.client.IPin;
import org.dmus.client.PinListener;
import org.dmus.portcls.IMiniportDMus;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.bundle.EventHook;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * When an update of a playing miniport got how far. It hooks into the framework, for hooks are
 * called before the listeners do what follows.
 */
final class SwapPhases implements EventHook, EventListenerHook, PinListener {

  /** How far it is, in the order of an update. */
  enum Phase {
    DETACHED("the pin has no stream any more"),
    STOPPED("the old version has stopped"),
    UPDATED("the new version is in its place"),
    RESOLVED("it is resolved"),
    STARTED("it is started"),
    PUBLISHED("its miniport is published"),
    ATTACHED("the stream is there");

    private final String text;

    Phase(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final Map<Integer, Phase> OF_BUNDLE =
      Map.of(
          BundleEvent.STOPPED, Phase.STOPPED,
          BundleEvent.UPDATED, Phase.UPDATED,
          BundleEvent.RESOLVED, Phase.RESOLVED,
          BundleEvent.STARTED, Phase.STARTED);

  private final String symbolicName;
  private final ServiceRegistration<?> registration;
  private final Map<Phase, Long> atNs = new EnumMap<>(Phase.class);

  SwapPhases(BundleContext context, String symbolicName) {
    this.symbolicName = symbolicName;
    String[] hooks = {EventHook.class.getName(), EventListenerHook.class.getName()};
    registration = context.registerService(hooks, this, null);
  }

  private synchronized void reached(Phase phase) {
    atNs.put(phase, System.nanoTime());
  }

  @Override
  public void event(BundleEvent event, Collection<BundleContext> contexts) {
    Phase phase = OF_BUNDLE.get(event.getType());
    if (phase != null && isOurs(event.getBundle())) {
      reached(phase);
    }
  }

  @Override
  public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
    if (event.getType() == ServiceEvent.REGISTERED
        && isOurs(event.getServiceReference().getBundle())
        && offersMiniport(event)) {
      reached(Phase.PUBLISHED);
    }
  }

  private static boolean offersMiniport(ServiceEvent event) {
    String[] types = (String[]) event.getServiceReference().getProperty(Constants.OBJECTCLASS);
    return types[0].equals(IMiniportDMus.class.getName());
  }

  private boolean isOurs(Bundle bundle) {
    return symbolicName.equals(bundle.getSymbolicName());
  }

  @Override
  public void pinEvent(IPin pin, Event event) {
    if (event == Event.DETACHED) {
      reached(Phase.DETACHED);
    } else if (event == Event.ATTACHED) {
      reached(Phase.ATTACHED);
    }
  }

  /** Forgets the update before. */
  synchronized void begin() {
    atNs.clear();
  }

  /** Whether the pin has a stream of the new version. */
  synchronized boolean isOver() {
    return atNs.size() == Phase.values().length;
  }

  /** When it got so far, System.nanoTime. */
  synchronized long atNs(Phase phase) {
    return atNs.get(phase);
  }

  /** Listens no more. */
  void unregister() {
    registration.unregister();
  }
}
