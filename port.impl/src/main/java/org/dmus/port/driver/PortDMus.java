package org.dmus.port.driver;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.filter.Filter;
import org.dmus.port.filter.MidiMiniportStreams;
import org.dmus.port.filter.StreamOpener;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IMiniportMidi;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IPortMidi;
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
  private final Consumer<IMiniport> release;
  private final Consumer<PortDMus> closed;
  private volatile IMiniport miniport;
  private volatile IServiceGroup group;
  private IServiceSink service;
  private volatile boolean initialised;

  /**
   * Creates a port without a miniport.
   *
   * @param filter what clients see of it
   * @param portCls the {@code Pc*} functions on the filter's engine
   * @param settings what the miniport may read
   * @param release gives a miniport back to where it came from
   * @param closed runs at the end of {@link #close}
   */
  PortDMus(
      Filter filter,
      PortCls portCls,
      Map<String, Object> settings,
      Consumer<IMiniport> release,
      Consumer<PortDMus> closed) {
    this.filter = filter;
    this.portCls = portCls;
    this.settings = new RegistryKey(filter.name(), settings);
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

  /** A miniport whose init fails has undone everything itself: it is not closed. */
  private StreamOpener initOrUndo(IMiniport newMiniport, Object adapter, IResourceList resources) {
    try {
      return initMiniport(newMiniport, adapter, resources);
    } catch (RuntimeException | Error e) {
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

  private StreamOpener initMiniport(
      IMiniport newMiniport, Object adapter, IResourceList resources) {
    if (newMiniport instanceof IMiniportDMus dmus) {
      dmus.init(adapter, resources, this).ifPresent(g -> group = g);
      return (pinId, type, format, allocator) ->
          dmus.newStream(pinId, type, format, allocator, filter.masterClock());
    }
    if (newMiniport instanceof IMiniportMidi midi) {
      midi.init(adapter, resources, this).ifPresent(g -> group = g);
      if (group != null) {
        service = midi::service;
        group.addMember(service);
      }
      return new MidiMiniportStreams(midi, portCls, filter.masterClock());
    }
    throw new NtStatusException(
        NtStatus.INVALID_PARAMETER,
        filter.name()
            + ": "
            + newMiniport.getClass().getName()
            + " is neither an IMiniportDMus nor an IMiniportMidi");
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
    if (!initialised) {
      throw new NtStatusException(
          NtStatus.UNSUCCESSFUL, filter.name() + ": the port is not initialised");
    }
    return Optional.ofNullable(settings.values().get(name));
  }

  @Override
  public PropertyLength getDeviceProperty(String name, ByteBuffer buffer) {
    return new PropertyLength(NtStatus.NOT_IMPLEMENTED, 0);
  }

  @Override
  public <T> T exclusively(Supplier<T> routine) {
    return filter.engine().exclusively(routine);
  }

  @Override
  public IRegistryKey newRegistryKey() {
    return settings;
  }

  @Override
  public IPortCls portCls() {
    return portCls;
  }

  @Override
  public void close() {
    IMiniport old = takeMiniport();
    try {
      if (old != null) {
        filter.detach();
        unbind(old);
      }
    } finally {
      closed.accept(this);
    }
  }

  /** One of several threads that close gets it. */
  private synchronized IMiniport takeMiniport() {
    IMiniport old = initialised ? miniport : null;
    initialised = false;
    return old;
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
