package org.dmus.port.filter;

import java.util.List;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.port.stream.StreamOpener;
import org.dmus.portcls.IPinCount;

/**
 * How often the pins of a filter are open and may be: the limits of the description, edited by a
 * miniport that is an {@link IPinCount} (dmus-interfaces 7.16). On the control side, exclusively.
 */
final class InstanceCounts {
  private final Filter filter;
  private final GlobalInstances global;
  private final List<Pin> pins;

  InstanceCounts(Filter filter, GlobalInstances global, List<Pin> pins) {
    this.filter = filter;
    this.global = global;
    this.pins = pins;
  }

  /** Asks the miniport for the counts that hold now. */
  IPinCount.Counts of(int pinId, PinDescriptor pin, StreamOpener miniport) {
    long open = pins.stream().filter(p -> p.pinId() == pinId).count();
    return miniport.pinCount(
        pinId,
        new IPinCount.Counts(
            pin.minInstances(),
            (int) open,
            indeterminateIfUnlimited(pin.maxInstances()),
            global.current(filter.classId(), pinId),
            indeterminateIfUnlimited(pin.maxGlobalInstances())));
  }

  private static int indeterminateIfUnlimited(int limit) {
    return limit == PinDescriptor.UNLIMITED ? IPinCount.INDETERMINATE : limit;
  }

  /** Counts one more instance, or throws; {@link #release} takes it back. */
  void acquire(int pinId, PinDescriptor pin, StreamOpener miniport) {
    IPinCount.Counts counts = of(pinId, pin, miniport);
    require(pinId, pin, counts.filterCurrent(), counts.filterPossible(), "");
    require(pinId, pin, counts.globalCurrent(), counts.globalPossible(), " on all filters");
    if (!global.acquire(filter.classId(), pinId, pin.maxGlobalInstances())) {
      throw full(pinId, pin, pin.maxGlobalInstances(), " on all filters");
    }
  }

  private void require(int pinId, PinDescriptor pin, int current, int possible, String where) {
    if (Integer.compareUnsigned(current, possible) >= 0) {
      throw full(pinId, pin, current, where);
    }
  }

  private NtStatusException full(int pinId, PinDescriptor pin, int open, String where) {
    return new NtStatusException(
        NtStatus.INVALID_DEVICE_REQUEST,
        filter.name()
            + ": pin "
            + pinId
            + " ("
            + pin.name()
            + ") is open "
            + (open == 1 ? "once" : Integer.toUnsignedString(open) + " times")
            + where
            + ", its limit; close one");
  }

  void release(int pinId) {
    global.release(filter.classId(), pinId);
  }
}
