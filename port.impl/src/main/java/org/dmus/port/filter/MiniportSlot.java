package org.dmus.port.filter;

import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.property.Descriptions;
import org.dmus.port.stream.StreamOpener;

/** The miniport behind a filter, while there is one; what it said it is stays when it goes. */
final class MiniportSlot {
  private final Filter filter;
  private volatile FilterDescriptor description;
  private volatile StreamOpener miniport;

  MiniportSlot(Filter filter) {
    this.filter = filter;
  }

  void bind(FilterDescriptor newDescription, StreamOpener newMiniport) {
    description = newDescription;
    miniport = newMiniport;
  }

  /** Lets no stream be opened and nothing be asked from now on. */
  void unbind() {
    miniport = null;
  }

  /** Lets go of the property handlers, which are the miniport's code. */
  void forgetHandlers() {
    FilterDescriptor d = description;
    description = d == null ? null : Descriptions.withoutHandlers(d);
  }

  boolean isBound() {
    return miniport != null;
  }

  /** The miniport, or why there is none. */
  StreamOpener require() {
    StreamOpener present = miniport;
    if (present == null) {
      throw noMiniport();
    }
    return present;
  }

  /** The description of this miniport, or of the last one. */
  FilterDescriptor description() {
    FilterDescriptor d = description;
    if (d == null) {
      throw noMiniport();
    }
    return d;
  }

  /** The description of a miniport that is there. */
  FilterDescriptor liveDescription() {
    require();
    return description();
  }

  private NtStatusException noMiniport() {
    return new NtStatusException(
        NtStatus.DEVICE_REMOVED,
        filter.name() + ": its miniport " + filter.classId() + " is not there; deploy its bundle");
  }
}
