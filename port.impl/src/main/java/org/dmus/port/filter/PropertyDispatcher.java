package org.dmus.port.filter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Supplier;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthProperties;
import org.dmus.mxf.IMasterClock;

/**
 * Routes property requests to the tables of filter, pin and node; answers BASIC_SUPPORT and the
 * master clock itself.
 */
final class PropertyDispatcher {
  /** The pin of a request that addresses the filter. */
  static final int NO_PIN = -1;

  private final Supplier<FilterDescriptor> description;
  private final IMasterClock clock;

  PropertyDispatcher(Supplier<FilterDescriptor> description, IMasterClock clock) {
    this.description = description;
    this.clock = clock;
  }

  /** Dispatches a request of a pin, or of the filter. */
  NtStatus dispatch(PropertyRequest request, int pinId) {
    if (request.set().equals(KsGuids.PROPSETID_SYNTH_CLOCK)
        && request.id() == SynthProperties.MASTERCLOCK) {
      return masterClock(request);
    }
    List<PropertyItem> table = table(request, pinId);
    for (PropertyItem item : table) {
      if (item.set().equals(request.set()) && item.id() == request.id()) {
        return handle(item, request);
      }
    }
    return NtStatus.NOT_FOUND;
  }

  private List<PropertyItem> table(PropertyRequest request, int pinId) {
    FilterDescriptor filter = description.get();
    if (request.node() != PropertyRequest.NO_NODE) {
      return request.node() >= 0 && request.node() < filter.nodes().size()
          ? filter.nodes().get(request.node()).properties()
          : List.of();
    }
    if (pinId == NO_PIN) {
      return filter.properties();
    }
    // A pin may be older than the miniport, which may have fewer.
    return pinId < filter.pins().size() ? filter.pins().get(pinId).properties() : List.of();
  }

  private static NtStatus handle(PropertyItem item, PropertyRequest request) {
    if (item.verbs().contains(request.verb())) {
      return item.handler().handle(request);
    }
    return request.verb() == PropertyVerb.BASIC_SUPPORT
        ? request.reply(littleEndian(Integer.BYTES).putInt(0, item.supportBits()))
        : NtStatus.INVALID_DEVICE_REQUEST;
  }

  private NtStatus masterClock(PropertyRequest request) {
    return switch (request.verb()) {
      case GET -> request.reply(littleEndian(Long.BYTES).putLong(0, clock.getTime()));
      case BASIC_SUPPORT ->
          request.reply(
              littleEndian(Integer.BYTES)
                  .putInt(0, PropertyVerb.GET.bit() | PropertyVerb.BASIC_SUPPORT.bit()));
      default -> NtStatus.INVALID_DEVICE_REQUEST;
    };
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
