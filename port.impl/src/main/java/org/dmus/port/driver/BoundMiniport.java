package org.dmus.port.driver;

import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.filter.Filter;
import org.dmus.port.stream.DMusMiniportStreams;
import org.dmus.port.stream.MidiMiniportStreams;
import org.dmus.port.stream.StreamOpener;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IMiniportMidi;
import org.dmus.portcls.IPowerNotify;
import org.dmus.portcls.IPowerNotify.DevicePowerState;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.IServiceSink;

/** A miniport of either kind in the hands of a port, and the group that serves it. */
final class BoundMiniport {
  private final IMiniport miniport;
  private final Filter filter;
  private volatile IServiceGroup group;
  private IServiceSink service;

  /**
   * Takes a miniport.
   *
   * @throws NtStatusException INVALID_PARAMETER when it is of no kind that a port drives
   */
  BoundMiniport(IMiniport miniport, Filter filter) {
    if (!(miniport instanceof IMiniportDMus) && !(miniport instanceof IMiniportMidi)) {
      String what = miniport == null ? "null" : miniport.getClass().getName();
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER,
          filter.name() + ": " + what + " is neither an IMiniportDMus nor an IMiniportMidi");
    }
    this.miniport = miniport;
    this.filter = filter;
  }

  IMiniport miniport() {
    return miniport;
  }

  /** Initialises the miniport; returns what opens its streams. */
  StreamOpener init(Object adapter, IResourceList resources, PortDMus port) {
    if (miniport instanceof IMiniportDMus dmus) {
      dmus.init(adapter, resources, port).ifPresent(this::registerGroup);
      return new DMusMiniportStreams(dmus, filter.masterClock());
    }
    IMiniportMidi midi = (IMiniportMidi) miniport;
    midi.init(adapter, resources, port).ifPresent(this::registerGroup);
    if (group != null) {
      service = midi::service;
      group.addMember(service);
    }
    return new MidiMiniportStreams(midi, port.portCls(), filter.masterClock());
  }

  /** Notes the group that serves the miniport, perhaps before its init returns it. */
  void registerGroup(IServiceGroup newGroup) {
    group = newGroup;
  }

  /** Asks for service of the miniport. Any thread. */
  void requestService() {
    IServiceGroup present = group;
    if (present != null) {
      present.requestService();
    }
  }

  void powerChanged(DevicePowerState state) {
    miniport.as(IPowerNotify.class).ifPresent(m -> m.powerChangeNotify(state));
  }

  /** Closes the miniport. */
  void close() {
    try {
      if (miniport instanceof IMiniportDMus dmus) {
        dmus.close();
      } else if (miniport instanceof IMiniportMidi midi) {
        midi.close();
      }
    } finally {
      if (service != null) {
        group.removeMember(service); // the group may be older than the port, and outlive it
      }
    }
  }
}
