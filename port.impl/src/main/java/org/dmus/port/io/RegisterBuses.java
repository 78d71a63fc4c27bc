package org.dmus.port.io;

import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.plug.Namesakes;
import org.dmus.portcls.io.RegisterBus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The register buses that are there now, by name. */
@Component(service = RegisterBuses.class)
public final class RegisterBuses {
  private final Namesakes<RegisterBus> byName = new Namesakes<>();
  private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();

  /** Hears which buses come and go; on the thread that brings or takes them. */
  public interface Listener {

    /** A bus came. */
    void arrived(String bus);

    /** A bus is not to be had any more; who has it may use it until this returns. */
    void departs(String bus);
  }

  /** Creates an empty directory; Declarative Services fills it. */
  @Activate
  public RegisterBuses() {}

  /** A bus comes, whose name is among its properties; tells the listeners. */
  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bind(RegisterBus bus, Map<String, Object> properties) {
    if (properties.get(RegisterBus.NAME) instanceof String name && add(name, bus)) {
      tell(listener -> listener.arrived(name));
    }
  }

  private synchronized boolean add(String name, RegisterBus bus) {
    return byName.add(name, bus);
  }

  void unbind(RegisterBus bus, Map<String, Object> properties) {
    if (properties.get(RegisterBus.NAME) instanceof String name && remove(name, bus)) {
      tell(listener -> listener.departs(name));
      if (isThere(name)) {
        tell(listener -> listener.arrived(name));
      }
    }
  }

  private synchronized boolean remove(String name, RegisterBus bus) {
    return byName.remove(name, bus);
  }

  private synchronized boolean isThere(String name) {
    return byName.inUse(name).isPresent();
  }

  private void tell(Consumer<Listener> news) {
    listeners.forEach(news);
  }

  /** Tells about every bus that comes or goes from now on. */
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Ends {@link #listen}. */
  public void forget(Listener listener) {
    listeners.remove(listener);
  }

  /**
   * Finds a bus.
   *
   * @param name its name
   * @param owner who wants it, for the message
   * @throws NtStatusException NOT_FOUND: says which there are
   */
  public synchronized RegisterBus require(String name, String owner) {
    return byName.inUse(name).orElseThrow(() -> missing(name, owner));
  }

  private NtStatusException missing(String name, String owner) {
    return new NtStatusException(
        NtStatus.NOT_FOUND,
        owner + ": setting bus: there is no \"" + name + "\" now; there are " + byName.names());
  }
}
