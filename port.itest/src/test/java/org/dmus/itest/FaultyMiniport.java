package org.dmus.itest;

import java.util.Hashtable;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.MiniportDriver;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.PrototypeServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** A miniport that does wrong what a test says. */
final class FaultyMiniport implements IMiniportDMus {
  /** What the next call of a name does; null = what it should. */
  static volatile Fault fault;

  static volatile int delivered;

  /** What is wrong, and where. */
  record Fault(String place, Kind kind, CountDownLatch healed) {
    Fault(String place, Kind kind) {
      this(place, kind, new CountDownLatch(1));
    }
  }

  enum Kind {
    THROWS,
    BLOCKS,
    FLOODS
  }

  private IServiceGroup group;

  static boolean is(String place, Kind kind) {
    Fault f = fault;
    return f != null && f.place().equals(place) && f.kind() == kind;
  }

  /** Makes it a port, {@code faulty}. */
  static ServiceRegistration<?> register(BundleContext context) {
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put(MiniportDriver.CLSID, UUID.randomUUID().toString());
    properties.put(MiniportDriver.NAME, "Faulty");
    properties.put(MiniportDriver.SUBDEVICE, "faulty");
    return context.registerService(
        IMiniportDMus.class,
        new PrototypeServiceFactory<IMiniportDMus>() {
          @Override
          public IMiniportDMus getService(
              Bundle bundle, ServiceRegistration<IMiniportDMus> registration) {
            return new FaultyMiniport();
          }

          @Override
          public void ungetService(
              Bundle bundle,
              ServiceRegistration<IMiniportDMus> registration,
              IMiniportDMus service) {
            // Nothing is left of it.
          }
        },
        properties);
  }

  private static void call(String place) {
    if (is(place, Kind.THROWS)) {
      throw new IllegalStateException("broken at " + place);
    }
    if (is(place, Kind.BLOCKS)) {
      try {
        fault.healed().await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    call("init");
    group = port.portCls().pcNewServiceGroup();
    group.addMember(this::serve);
    return Optional.of(group);
  }

  private void serve() {
    if (is("putMessage", Kind.FLOODS)) {
      group.requestService();
    }
  }

  @Override
  public FilterDescriptor getDescription() {
    return FilterDescriptor.render("Faulty");
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF pool, IMasterClock clock) {
    call("newStream");
    return new DMusStream(new Stream(pool), Optional.of(group), 0);
  }

  private final class Stream implements IMXF {
    private final IAllocatorMXF pool;

    Stream(IAllocatorMXF pool) {
      this.pool = pool;
    }

    @Override
    public void setState(KsState state) {
      call("setState");
    }

    @Override
    public NtStatus putMessage(DMusKernelEvent event) {
      if (event == null) {
        return NtStatus.SUCCESS;
      }
      call("putMessage");
      serve();
      delivered++;
      return pool.putMessage(event);
    }

    @Override
    public void connectOutput(IMXF sink) {
      // It plays only.
    }

    @Override
    public void disconnectOutput(IMXF sink) {
      // It plays only.
    }

    @Override
    public void close() {
      call("close");
    }
  }
}
