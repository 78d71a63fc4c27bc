package org.dmus.tck.sick;

import java.util.Optional;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
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

/** Gives back at once what it gets. Its fault is the setting {@code fault}. */
public final class SickMiniport implements IMiniportDMus {
  private static final String CLAIM = "org.dmus.tck.sick.claimed";

  private String fault = "";

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    fault = port.newRegistryKey().text("fault").orElse("");
    if (fault.equals("KEEPS_ITS_PORTS") && System.setProperty(CLAIM, "") != null) {
      throw new NtStatusException(NtStatus.DEVICE_BUSY, "sick: the ports are in use");
    }
    return Optional.empty();
  }

  @Override
  public FilterDescriptor getDescription() {
    return FilterDescriptor.render("Sick");
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF pool, IMasterClock clock) {
    if (fault.equals("LEAVES_A_THREAD")) {
      Thread left = new Thread(SickMiniport::hang, "left behind");
      left.setDaemon(true);
      left.start();
    }
    if (fault.equals("LEAVES_A_HOOK")) {
      Runtime.getRuntime().addShutdownHook(new Thread(SickMiniport::end, "hook"));
    }
    return DMusStream.whenDue(new SickStream(pool));
  }

  private static void end() {
    System.getLogger("sick").log(System.Logger.Level.DEBUG, "the end");
  }

  /** Until the framework is gone: a test ends it by an interrupt. */
  private static void hang() {
    synchronized (SickMiniport.class) {
      try {
        while (!Thread.currentThread().isInterrupted()) {
          SickMiniport.class.wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private final class SickStream implements IMXF {
    private final IAllocatorMXF pool;
    private int taken;

    SickStream(IAllocatorMXF pool) {
      this.pool = pool;
    }

    @Override
    public NtStatus putMessage(DMusKernelEvent chain) {
      taken++;
      boolean leak = fault.equals("LEAKS_UNDER_LOAD") && taken > 500;
      return chain == null || leak ? NtStatus.SUCCESS : pool.putMessage(chain);
    }

    @Override
    public void setState(KsState state) {
      // Nothing waits.
    }

    @Override
    public void close() {
      // Nothing waits.
    }
  }
}
