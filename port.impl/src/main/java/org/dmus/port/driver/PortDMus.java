package org.dmus.port.driver;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.engine.Isolated;
import org.dmus.port.filter.Filter;
import org.dmus.port.stream.StreamOpener;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IPortMidi;
import org.dmus.portcls.IPowerNotify.DevicePowerState;
import org.dmus.portcls.IRegistryKey;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;

/**
 * The port driver: binds one miniport to one filter. {@code IPortMidi} and {@code IPortDMus} are
 * one implementation, as on Windows XP and later.
 */
final class PortDMus implements IPortDMus, IPortMidi {
  private final Filter filter;
  private final PortCls portCls;
  private final PortInterfaces interfaces;
  private final PortEvents events;
  private final Consumer<IMiniport> release;
  private final Consumer<PortDMus> closed;
  private final MiniportCalls control;
  private final Object power = new Object();
  private volatile BoundMiniport bound;
  private volatile boolean initialised;
  private volatile boolean abandoned;

  /**
   * Creates a port without a miniport.
   *
   * @param filter what clients see of it
   * @param portCls the {@code Pc*} functions of its device, on the filter's engine
   * @param release gives a miniport back to where it came from
   * @param closed runs at the end of {@link #close}
   * @param control calls the miniport where no lock of the engine is held
   */
  PortDMus(
      Filter filter,
      PortCls portCls,
      Consumer<IMiniport> release,
      Consumer<PortDMus> closed,
      MiniportCalls control) {
    this.filter = filter;
    this.portCls = portCls;
    this.interfaces = new PortInterfaces(portCls);
    this.events = new PortEvents(filter.engine());
    this.release = release;
    this.closed = closed;
    this.control = control;
  }

  Filter filter() {
    return filter;
  }

  /** The miniport, from the beginning of its init on; or null. */
  IMiniport miniport() {
    BoundMiniport present = bound;
    return present == null ? null : present.miniport();
  }

  /** Whether its miniport was given up inside a call. */
  boolean isAbandoned() {
    return abandoned;
  }

  boolean isInitialised() {
    return initialised;
  }

  @Override
  public void init(IMiniport newMiniport, Object adapter, IResourceList resources) {
    if (initialised) {
      return;
    }
    requireAwake();
    StreamOpener opener = initOrUndo(newMiniport, adapter, resources);
    try {
      filter.attach(control.call(newMiniport::getDescription), opener);
    } catch (RuntimeException | Error e) {
      if (!(e instanceof Isolated)) { // else the filter is that of the next port already
        undo(e, filter::detach);
      }
      undo(e, this::letGo);
      throw e;
    }
    initialised = true;
  }

  private void requireAwake() {
    DevicePowerState power = portCls.powerState();
    if (power != DevicePowerState.D0) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_STATE,
          filter.name() + ": its device is in " + power + "; bring it to D0 first");
    }
  }

  /** A miniport whose init fails has undone everything itself: it is not closed. */
  private StreamOpener initOrUndo(IMiniport newMiniport, Object adapter, IResourceList resources) {
    BoundMiniport fresh = new BoundMiniport(newMiniport, filter);
    bound = fresh;
    try {
      Technology.tell(newMiniport, settings(), filter.name());
      filter.classId(portCls.device().classOf(newMiniport, filter.classId()));
      return init(fresh, adapter, resources);
    } catch (RuntimeException | Error e) {
      bound = null;
      portCls.closeGroups();
      throw e;
    }
  }

  private StreamOpener init(BoundMiniport fresh, Object adapter, IResourceList resources) {
    boolean[] initialisedLate = {false};
    try {
      return control.call(
          () -> {
            StreamOpener opener = fresh.init(adapter, resources, this);
            initialisedLate[0] = true;
            return opener;
          });
    } catch (Isolated e) {
      if (initialisedLate[0]) {
        fresh.close(); // nobody waits for it any more
      }
      throw e;
    }
  }

  private static void undo(Throwable cause, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void notify(IServiceGroup target) {
    if (target != null) {
      target.requestService();
      return;
    }
    BoundMiniport present = bound;
    if (present != null) {
      present.requestService();
    }
    filter.requestServiceOfStreams();
  }

  @Override
  public void registerServiceGroup(IServiceGroup early) {
    BoundMiniport present = bound;
    if (present != null) {
      present.registerGroup(early);
    }
  }

  @Override
  public Optional<Object> getDeviceProperty(String name) {
    requireInitCalled();
    return Optional.ofNullable(settings().value(name));
  }

  private void requireInitCalled() {
    if (bound == null) {
      throw new NtStatusException(
          NtStatus.UNSUCCESSFUL, filter.name() + ": the port is not initialised");
    }
  }

  @Override
  public PropertyLength getDeviceProperty(String name, ByteBuffer buffer) {
    if (bound == null) {
      return new PropertyLength(NtStatus.UNSUCCESSFUL, 0);
    }
    Object value = settings().value(name);
    return value == null
        ? new PropertyLength(NtStatus.NOT_FOUND, 0)
        : DevicePropertyBytes.write(value, buffer);
  }

  @Override
  public <T> Optional<T> as(Class<T> type) {
    return Stream.of(this, interfaces, events).filter(type::isInstance).map(type::cast).findFirst();
  }

  @Override
  public <T> T exclusively(Supplier<T> routine) {
    return filter.engine().exclusively(routine);
  }

  @Override
  public IRegistryKey newRegistryKey() {
    requireInitCalled();
    return settings();
  }

  /** As they are now. */
  private RegistryKey settings() {
    return portCls.device().settings(filter.name());
  }

  @Override
  public IPortCls portCls() {
    return portCls;
  }

  /** Tells the miniport that power changed, unless it is being closed. */
  void powerChanged(DevicePowerState state) {
    synchronized (power) {
      if (initialised) {
        bound.powerChanged(state);
      }
    }
  }

  @Override
  public void close() {
    try {
      if (isFirstToClose()) {
        filter.detach();
        filter.wake(); // what sleeps is the device of the miniport that goes
        unbind();
      }
    } finally {
      events.close();
      closed.accept(this);
    }
  }

  private boolean isFirstToClose() {
    synchronized (power) {
      boolean first = initialised;
      initialised = false;
      return first;
    }
  }

  private void unbind() {
    IMiniport old = miniport();
    try {
      letGo();
    } finally {
      release.accept(old);
    }
  }

  /** Closes the miniport and ends its groups. */
  private void letGo() {
    Optional<BoundMiniport> old = takeBound();
    try {
      old.ifPresent(
          miniport ->
              control.call(
                  () -> {
                    miniport.close();
                    return true;
                  }));
    } finally {
      portCls.closeGroups();
    }
  }

  private Optional<BoundMiniport> takeBound() {
    synchronized (power) {
      Optional<BoundMiniport> old = Optional.ofNullable(bound);
      bound = null;
      return old;
    }
  }

  /**
   * Gives up a miniport that is in a call which does not end, without a call of it.
   *
   * @return what closes it when that call is over
   */
  Runnable abandon() {
    abandoned = true;
    isFirstToClose();
    Optional<BoundMiniport> old = takeBound();
    events.close();
    return () -> {
      try {
        old.ifPresent(BoundMiniport::close);
      } finally {
        portCls.closeGroups();
        closed.accept(this);
      }
    };
  }
}
