package org.dmus.tck.miniport.faulty;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;

/** A miniport whose device is memory: one render stream, one capture stream. */
final class MemoryMiniport implements IMiniportDMus {
  static final UUID CLASS_ID = UUID.fromString("1c1d6a0e-43a1-4b52-8d5b-6f9f3f1c2a10");

  private final Fault fault;
  private final MemoryFilter filter;
  private final CountDownLatch never = new CountDownLatch(1);
  private MemoryDevice device;
  private IPortDMus port;
  private IServiceGroup group;
  private int renderStreams;
  private int captureStreams;
  private boolean captured;

  MemoryMiniport(Fault fault) {
    this.fault = fault;
    filter = new MemoryFilter(fault);
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    this.port = port;
    if (fault == Fault.SETS_THE_CONTEXT_LOADER) {
      Thread.currentThread().setContextClassLoader(new ClassLoader(getClass().getClassLoader()) {});
    }
    device = (MemoryDevice) port.newRegistryKey().values().get(MemoryDevice.SETTING);
    group = port.portCls().pcNewServiceGroup();
    port.registerServiceGroup(group);
    if (fault == Fault.GROUP_IS_NOT_THE_REGISTERED_ONE) {
      group.close();
      group = port.portCls().pcNewServiceGroup();
    }
    return Optional.of(group);
  }

  @Override
  public <T> Optional<T> as(Class<T> type) {
    boolean late = fault == Fault.TELLS_ITS_INTERFACES_LATE && port == null;
    return late ? Optional.empty() : IMiniportDMus.super.as(type);
  }

  @Override
  public FilterDescriptor getDescription() {
    return filter.describe();
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF pool, IMasterClock clock) {
    boolean capture = type == DMusStreamType.MIDI_CAPTURE;
    boolean full = capture ? captureStreams == 1 : renderStreams == 1;
    if (type == DMusStreamType.WAVE_SINK || full) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_REQUEST, "memory: no more streams");
    }
    if (fault == Fault.COUNTS_A_FAILED_STREAM) {
      count(capture, 1);
    }
    if (pool == null || clock == null) {
      throw new NtStatusException(NtStatus.INVALID_PARAMETER, "memory: no pool or no clock");
    }
    if (fault != Fault.COUNTS_A_FAILED_STREAM) {
      count(capture, 1);
    }
    if (fault == Fault.LEAVES_A_THREAD) {
      Thread left = new Thread(this::hang, "left behind");
      left.setDaemon(true);
      left.start();
    }
    return capture
        ? new DMusStream(new MemoryCapture(this, fault, pool, clock), Optional.of(group), 0)
        : DMusStream.whenDue(new MemoryRender(this, fault, pool, clock));
  }

  private void hang() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Counts a stream in, or out. */
  void count(boolean capture, int change) {
    if (capture) {
      captureStreams += change;
    } else {
      renderStreams += change;
    }
  }

  /** Whether no capture stream was opened before. */
  boolean isFirstCapture() {
    boolean first = !captured;
    captured = true;
    return first;
  }

  MemoryDevice device() {
    return device;
  }

  void askForService() {
    port.notify(group);
  }

  @Override
  public void close() {
    if (group != null) {
      group.close();
    }
  }
}
