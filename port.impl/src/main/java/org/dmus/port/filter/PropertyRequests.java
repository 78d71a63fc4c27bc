package org.dmus.port.filter;

import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.mxf.IMXF;
import org.dmus.port.property.HandlerLease;
import org.dmus.port.property.PropertyDispatcher;

/**
 * Sends property requests to the miniport's handlers, on the thread of the client and with no lock
 * held: a handler that is slow delays nobody else.
 */
final class PropertyRequests {
  private final Filter filter;
  private final PropertyDispatcher dispatcher;
  private final PinPropertySet pinProperties;

  PropertyRequests(Filter filter) {
    this.filter = filter;
    this.dispatcher = new PropertyDispatcher(filter.engine().clock());
    this.pinProperties = new PinPropertySet(filter);
  }

  /** Sends a request; a handler that throws answers all the same. */
  NtStatus send(PropertyRequest request, int pinId, HandlerLease lease, Pin pin) {
    request.begin();
    NtStatus status = NtStatus.UNSUCCESSFUL;
    try {
      status = answer(request, pinId, lease, pin);
    } catch (NtStatusException e) {
      status = e.status();
    } catch (Throwable e) {
      filter.report("property " + request.id() + " of " + request.set() + " failed", e);
    }
    if (status != NtStatus.PENDING) {
      request.complete(status);
    }
    return status;
  }

  private NtStatus answer(PropertyRequest request, int pinId, HandlerLease lease, Pin pin) {
    if (dispatcher.isMasterClock(request)) {
      return dispatcher.masterClock(request);
    }
    if (pinProperties.knows(request)) {
      return pinProperties.answer(request);
    }
    if (!lease.enter()) {
      return NtStatus.DEVICE_REMOVED;
    }
    try {
      return ask(request, pinId, lease, pin == null ? null : pin.mxf());
    } finally {
      lease.leave();
    }
  }

  private NtStatus ask(PropertyRequest request, int pinId, HandlerLease lease, IMXF stream) {
    request.minorTarget(stream);
    NtStatus status = NtStatus.UNSUCCESSFUL;
    try {
      status = dispatcher.dispatch(request, filter.liveDescription(), pinId);
    } finally {
      if (status != NtStatus.PENDING) {
        request.minorTarget(null); // the client may keep the request, and not with it the miniport
      }
    }
    if (status == NtStatus.PENDING) {
      lease.await(request);
    }
    return status;
  }
}
