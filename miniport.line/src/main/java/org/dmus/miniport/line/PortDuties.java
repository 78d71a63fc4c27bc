package org.dmus.miniport.line;

import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.IResourceList;

/** What a port owes a miniport ({@link org.dmus.portcls.IMiniportDMus}); less is refused. */
public final class PortDuties {

  private PortDuties() {}

  /**
   * Refuses a missing resource list.
   *
   * @param subdevice who says so
   * @param resources what {@code init} was given
   */
  public static void check(String subdevice, IResourceList resources) {
    if (resources == null) {
      throw new NtStatusException(
          NtStatus.DEVICE_CONFIGURATION_ERROR, subdevice + ": no resource list: pass an empty one");
    }
  }

  /**
   * Refuses resources that a miniport has no use for.
   *
   * @param subdevice who says so
   * @param resources what {@code init} was given
   */
  public static void requireNone(String subdevice, IResourceList resources) {
    check(subdevice, resources);
    if (resources.numberOfEntries() > 0) {
      throw new NtStatusException(
          NtStatus.DEVICE_CONFIGURATION_ERROR,
          subdevice + ": has no use for I/O ports and interrupts: remove io, irq and bus");
    }
  }

  /**
   * Refuses a missing pool or clock.
   *
   * @param subdevice who says so
   * @param allocator the pool that {@code newStream} was given
   * @param clock the clock that it was given
   */
  public static void check(String subdevice, IAllocatorMXF allocator, IMasterClock clock) {
    if (allocator == null || clock == null) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER, subdevice + ": a stream needs an allocator and a clock");
    }
  }
}
