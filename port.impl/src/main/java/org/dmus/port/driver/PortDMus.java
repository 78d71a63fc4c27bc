package org.dmus.port.driver;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.filter.DMusMiniportStreams;
import org.dmus.port.filter.Filter;
import org.dmus.port.filter.MidiMiniportStreams;
import org.dmus.port.filter.StreamOpener;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IMiniportMidi;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IPortMidi;
import org.dmus.portcls.IPowerNotify;
import org.dmus.portcls.IPowerNotify.DevicePowerState;
import org.dmus.portcls.IRegistryKey;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.IServiceSink;

/**
 * The port driver: binds one miniport to one filter. {@code IPortMidi} and {@code IPortDMus} are
 * one implementation, as on Windows XP and later.
 */
final class PortDMus implements IPortDMus, IPortMidi {
  private final Filter filter;
  private final PortCls portCls;
  private final RegistryKey settings;
  private final PortInterfaces interfaces;
  private final PortEvents events;
  private final Consumer<IMiniport> release;
  private final Consumer<PortDMus> closed;
  private volatile IMiniport miniport;
  private volatile IServiceGroup group;
  private final Object power = new Object();
  private IServiceSink service;
  private volatile boolean initialised;
  private volatile boolean initCalled;

  /**
   * Creates a port without a miniport.
   *
   * @param filter what clients see of it
   * @param portCls the {@code Pc*} functions of its device, on the filter's engine
   * @param release gives a miniport back to where it came from
   * @param closed runs at the end of {@link #close}
   */
  PortDMus(Filter filter, PortCls portCls, Consumer<IMiniport> release, Consumer<PortDMus> closed) {
    this.filter = filter;
    this.portCls = portCls;
    this.settings = new RegistryKey(filter.name(), portCls.device().properties());
    this.interfaces = new PortInterfaces(portCls);
    this.events = new PortEvents(filter.engine());
    this.release = release;
    this.closed = closed;
  }

  Filter filter() {
    return filter;
  }

  IMiniport miniport() {
    return miniport;
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
      filter.attach(newMiniport.getDescription(), opener);
    } catch (RuntimeException | Error e) {
      miniport = newMiniport;
      undo(e, filter::detach);
      undo(e, this::letGo);
      throw e;
    }
    miniport = newMiniport;
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
    initCalled = true;
    try {
      Technology.tell(requireMiniport(newMiniport), settings, filter.name());
      filter.classId(portCls.device().classOf(newMiniport, filter.classId()));
      return initMiniport(newMiniport, adapter, resources);
    } catch (RuntimeException | Error e) {
      initCalled = false;
      group = null;
      portCls.closeGroups();
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

  private IMiniport requireMiniport(IMiniport newMiniport) {
    if (newMiniport instanceof IMiniportDMus || newMiniport instanceof IMiniportMidi) {
      return newMiniport;
    }
    String what = newMiniport == null ? "null" : newMiniport.getClass().getName();
    throw new NtStatusException(
        NtStatus.INVALID_PARAMETER,
        filter.name() + ": " + what + " is neither an IMiniportDMus nor an IMiniportMidi");
  }

  private StreamOpener initMiniport(
      IMiniport newMiniport, Object adapter, IResourceList resources) {
    if (newMiniport instanceof IMiniportDMus dmus) {
      dmus.init(adapter, resources, this).ifPresent(g -> group = g);
      return new DMusMiniportStreams(dmus, filter.masterClock());
    }
    IMiniportMidi midi = (IMiniportMidi) newMiniport;
    midi.init(adapter, resources, this).ifPresent(g -> group = g);
    if (group != null) {
      service = midi::service;
      group.addMember(service);
    }
    return new MidiMiniportStreams(midi, portCls, filter.masterClock());
  }

  @Override
  public void notify(IServiceGroup target) {
    if (target != null) {
      target.requestService();
      return;
    }
    IServiceGroup own = group;
    if (own != null) {
      own.requestService();
    }
    filter.requestServiceOfStreams();
  }

  @Override
  public void registerServiceGroup(IServiceGroup early) {
    group = early;
  }

  @Override
  public Optional<Object> getDeviceProperty(String name) {
    requireInitCalled();
    return Optional.ofNullable(settings.values().get(name));
  }

  private void requireInitCalled() {
    if (!initCalled) {
      throw new NtStatusException(
          NtStatus.UNSUCCESSFUL, filter.name() + ": the port is not initialised");
    }
  }

  @Override
  public PropertyLength getDeviceProperty(String name, ByteBuffer buffer) {
    if (!initCalled) {
      return new PropertyLength(NtStatus.UNSUCCESSFUL, 0);
    }
    Object value = settings.values().get(name);
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
    return settings;
  }

  @Override
  public IPortCls portCls() {
    return portCls;
  }

  /** Tells the miniport that power changed, unless it is being closed. */
  void powerChanged(DevicePowerState state) {
    synchronized (power) {
      IMiniport present = initialised ? miniport : null;
      if (present != null) {
        present.as(IPowerNotify.class).ifPresent(m -> m.powerChangeNotify(state));
      }
    }
  }

  @Override
  public void close() {
    IMiniport old = takeMiniport();
    try {
      if (old != null) {
        filter.detach();
        filter.wake(); // what sleeps is the device of the miniport that goes
        unbind(old);
      }
    } finally {
      events.close();
      closed.accept(this);
    }
  }

  /** One of several threads that close gets it. */
  private IMiniport takeMiniport() {
    synchronized (power) {
      IMiniport old = initialised ? miniport : null;
      initialised = false;
      return old;
    }
  }

  private void unbind(IMiniport old) {
    try {
      letGo();
    } finally {
      release.accept(old);
    }
  }

  /** Closes the miniport and ends its groups. */
  private void letGo() {
    IMiniport old = miniport;
    IServiceGroup oldGroup = group;
    miniport = null;
    group = null;
    initCalled = false;
    try {
      closeMiniport(old);
    } finally {
      if (oldGroup != null && service != null) {
        oldGroup.removeMember(service); // the group may be older than the port, and outlive it
      }
      service = null;
      portCls.closeGroups();
    }
  }

  private static void closeMiniport(IMiniport old) {
    if (old instanceof IMiniportDMus dmus) {
      dmus.close();
    } else if (old instanceof IMiniportMidi midi) {
      midi.close();
    }
  }
}
