package org.dmus.port.filter;

import java.util.function.Supplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.port.keep.Exchange;
import org.dmus.port.property.PropertyDispatcher;

/**
 * Sends property requests to the miniport's handlers, on the thread of the client and with no lock
 * held: a handler that is slow delays nobody else.
 */
final class PropertyRequests {
  private final Filter filter;
  private final MiniportSlot slot;
  private final PropertyDispatcher dispatcher;
  private final PinPropertySet pinProperties;

  PropertyRequests(Filter filter, MiniportSlot slot, DescribedPins described) {
    this.filter = filter;
    this.slot = slot;
    this.dispatcher = new PropertyDispatcher(filter.engine().clock());
    this.pinProperties = new PinPropertySet(filter, described);
  }

  /** Sends a request of a client; a handler that throws answers all the same. */
  NtStatus send(PropertyRequest request, PropertyTarget target) {
    request.begin();
    NtStatus status = attempt(request, () -> answer(request, target));
    if (status != NtStatus.PENDING) {
      request.complete(status);
    }
    return status;
  }

  private NtStatus attempt(PropertyRequest request, Supplier<NtStatus> call) {
    try {
      return call.get();
    } catch (NtStatusException e) {
      return e.status();
    } catch (Throwable e) {
      filter.report("property " + request.id() + " of " + request.set() + " failed", e);
      return NtStatus.UNSUCCESSFUL;
    }
  }

  private NtStatus answer(PropertyRequest request, PropertyTarget target) {
    if (dispatcher.isMasterClock(request)) {
      return dispatcher.masterClock(request);
    }
    if (pinProperties.knows(request)) {
      return pinProperties.answer(request);
    }
    if (!target.lease().enter()) {
      return target.kept().unloadWithoutStream(request)
          ? NtStatus.SUCCESS
          : NtStatus.DEVICE_REMOVED;
    }
    try {
      return exchange(request, target);
    } finally {
      target.lease().leave();
    }
  }

  private NtStatus exchange(PropertyRequest request, PropertyTarget target) {
    Exchange exchange = target.kept().exchange(request, isGetSet(request, target));
    NtStatus known = exchange.withoutAsking();
    return known == null ? exchange.answered(ask(exchange.sent(), target)) : known;
  }

  private boolean isGetSet(PropertyRequest request, PropertyTarget target) {
    return PropertyDispatcher.isGetSet(request, slot.liveDescription(), target.pinId());
  }

  private NtStatus ask(PropertyRequest request, PropertyTarget target) {
    request.minorTarget(target.targetStream());
    NtStatus status = NtStatus.UNSUCCESSFUL;
    try {
      status = dispatcher.dispatch(request, slot.liveDescription(), target.pinId());
    } finally {
      if (status != NtStatus.PENDING) {
        request.minorTarget(null); // the client may keep the request, and not with it the miniport
      }
    }
    if (status == NtStatus.PENDING) {
      target.lease().await(request);
    }
    return status;
  }

  /** Sends a request of the port; returns null when there is no stream to ask. */
  NtStatus repeat(PropertyRequest request, PropertyTarget target) {
    if (!target.lease().enterPrepared()) {
      return null;
    }
    try {
      return attempt(request, () -> ask(request, target));
    } finally {
      target.lease().leave();
    }
  }
}
