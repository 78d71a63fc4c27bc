package org.dmus.tck.miniport.faulty;

import java.util.Optional;
import java.util.UUID;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IPowerNotify;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;

/** A miniport whose device is memory: two render streams, one capture stream. */
final class MemoryMiniport implements IMiniportDMus {
  static final UUID CLASS_ID = UUID.fromString("1c1d6a0e-43a1-4b52-8d5b-6f9f3f1c2a10");

  private final SeededFault fault;
  private final int life;
  private final MemoryFilter filter;
  private final MemoryPower power;
  private MemoryStreams streams;
  private IServiceGroup group;
  private Thread asker;

  MemoryMiniport(SeededFault fault, int life) {
    this.fault = fault;
    this.life = life;
    filter = new MemoryFilter(fault, life);
    power = new MemoryPower(fault);
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    if (resources == null && fault != Fault.STARTS_WITHOUT_RESOURCES) {
      throw new NtStatusException(NtStatus.DEVICE_CONFIGURATION_ERROR, "memory: no resources");
    }
    if (fault == Fault.SETS_THE_CONTEXT_LOADER) {
      Thread.currentThread().setContextClassLoader(new ClassLoader(getClass().getClassLoader()) {});
    }
    group = port.portCls().pcNewServiceGroup();
    port.registerServiceGroup(group);
    if (fault == Fault.GROUP_IS_NOT_THE_REGISTERED_ONE) {
      group.close();
      group = port.portCls().pcNewServiceGroup();
    }
    MemoryDevice device = (MemoryDevice) port.newRegistryKey().values().get(MemoryDevice.SETTING);
    streams = new MemoryStreams(fault, life, device, power, group);
    return Optional.of(group);
  }

  @Override
  public <T> Optional<T> as(Class<T> type) {
    asker = asker == null ? Thread.currentThread() : asker;
    boolean stranger =
        fault == Fault.TELLS_ITS_INTERFACES_TO_ONE_THREAD && asker != Thread.currentThread();
    if (stranger || fault == Fault.TELLS_ITS_INTERFACES_LATE && streams == null) {
      return Optional.empty();
    }
    if (type == Runnable.class && fault == DescriptionFault.SAYS_IT_CAN_BE_RUN) {
      Runnable run = this::service;
      return Optional.of(type.cast(run));
    }
    return type == IPowerNotify.class
        ? Optional.of(type.cast(power))
        : IMiniportDMus.super.as(type);
  }

  @Override
  public FilterDescriptor getDescription() {
    return filter.describe();
  }

  @Override
  public Optional<KsDataFormat> dataRangeIntersection(
      int pinId, KsDataRange clientRange, KsDataRange ownRange) {
    return filter.intersect(clientRange, ownRange);
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF pool, IMasterClock clock) {
    return streams.open(pinId, type, pool, clock);
  }

  @Override
  public void close() {
    if (streams != null) {
      streams.end();
    }
    if (group != null && fault != Fault.LEAVES_ITS_GROUP_OPEN) {
      group.close();
    }
  }
}
