package org.dmus.tck.sick;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
import org.osgi.framework.FrameworkUtil;

/**
 * A device that gives an event back when the next one comes. Its fault is the setting {@code
 * fault}; its device, which knows its owner and outlives it, the setting {@code device}.
 */
public final class SickMiniport implements IMiniportDMus {
  private static final int BUSY = 500;
  private static final String FREED = "freed";

  private SickFault fault = SickFault.NONE;
  private AtomicReference<Object> device;
  private int taken;

  @Override
  @SuppressWarnings("unchecked")
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    Map<String, Object> settings = port.newRegistryKey().values();
    if (!settings.containsKey("device")) {
      return Optional.empty();
    }
    fault = SickFault.valueOf((String) settings.get("fault"));
    if (settings.size() > 2 && fault == SickFault.REFUSES_A_SETTING_IT_DOES_NOT_KNOW) {
      throw new NtStatusException(NtStatus.INVALID_PARAMETER, "sick: what is " + settings.keySet());
    }
    device = (AtomicReference<Object>) settings.get("device");
    Object owner = device.getAndSet(name());
    if (owner != null && !owner.equals(FREED) && !owner.equals(name())) {
      throw new NtStatusException(NtStatus.DEVICE_BUSY, "sick: " + owner + " has the device");
    }
    if (owner != null && fault == SickFault.LEAVES_A_THREAD_WHEN_IT_COMES_BACK) {
      leaveThread();
    }
    return Optional.empty();
  }

  /** What the device knows its owner by. */
  private Object name() {
    return fault == SickFault.PAIRS_ITS_DEVICE_WITH_A_BUNDLE_ID
        ? FrameworkUtil.getBundle(SickMiniport.class).getBundleId()
        : "instance " + System.identityHashCode(this);
  }

  @Override
  public FilterDescriptor getDescription() {
    return FilterDescriptor.render("Sick");
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF pool, IMasterClock clock) {
    if (fault == SickFault.LEAVES_A_THREAD) {
      leaveThread();
    }
    if (fault == SickFault.LEAVES_A_HOOK) {
      Runtime.getRuntime().addShutdownHook(new Thread(SickMiniport::end, "hook"));
    }
    return DMusStream.whenDue(new SickStream(this, fault, pool));
  }

  /** Counts an event. */
  void takes() {
    taken++;
    if (taken == BUSY && fault == SickFault.LEAVES_A_THREAD_WHEN_BUSY) {
      leaveThread();
    }
  }

  @Override
  public void close() {
    boolean keeps =
        fault == SickFault.KEEPS_ITS_PORTS
            || fault == SickFault.PAIRS_ITS_DEVICE_WITH_A_BUNDLE_ID
            || fault == SickFault.KEEPS_ITS_PORTS_WHEN_BUSY && taken > BUSY;
    if (device != null && !keeps) {
      device.set(FREED);
    }
  }

  private static void leaveThread() {
    Thread left = new Thread(SickMiniport::hang, "left behind");
    left.setDaemon(true);
    left.start();
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
}
