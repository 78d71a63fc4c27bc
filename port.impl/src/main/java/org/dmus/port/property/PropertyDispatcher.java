package org.dmus.port.property;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthProperties;
import org.dmus.mxf.IMasterClock;

/**
 * Routes property requests to the tables of filter, pin and node; answers SET_SUPPORT,
 * BASIC_SUPPORT and the master clock itself (dmus-interfaces 11).
 */
public final class PropertyDispatcher {
  /** The pin of a request that addresses the filter. */
  public static final int NO_PIN = -1;

  private final IMasterClock clock;

  public PropertyDispatcher(IMasterClock clock) {
    this.clock = clock;
  }

  /** Dispatches a request of a pin, or of the filter. */
  public NtStatus dispatch(PropertyRequest request, FilterDescriptor filter, int pinId) {
    List<PropertyItem> table = table(request, filter, pinId);
    if (request.verb() == PropertyVerb.SET_SUPPORT) {
      return table.stream().anyMatch(item -> item.set().equals(request.set()))
          ? NtStatus.SUCCESS
          : NtStatus.NOT_FOUND;
    }
    for (PropertyItem item : table) {
      if (is(item, request)) {
        return handle(item, request);
      }
    }
    return NtStatus.NOT_FOUND;
  }

  private static boolean is(PropertyItem item, PropertyRequest request) {
    return item.set().equals(request.set()) && item.id() == request.id();
  }

  /** Whether a request sets a property that can be got too. */
  public static boolean isGetSet(PropertyRequest request, FilterDescriptor filter, int pinId) {
    return request.verb() == PropertyVerb.SET
        && table(request, filter, pinId).stream()
            .filter(item -> is(item, request))
            .anyMatch(
                item ->
                    item.verbs().contains(PropertyVerb.GET)
                        && item.verbs().contains(PropertyVerb.SET));
  }

  private static List<PropertyItem> table(
      PropertyRequest request, FilterDescriptor filter, int pinId) {
    int node = request.node();
    if (node != PropertyRequest.NO_NODE) {
      if (node < 0 || node >= filter.nodes().size()) {
        throw new NtStatusException(
            NtStatus.INVALID_PARAMETER,
            "no node " + Integer.toUnsignedString(node) + " of " + filter.nodes().size());
      }
      return filter.nodes().get(node).properties();
    }
    if (pinId == NO_PIN) {
      return filter.properties();
    }
    // A pin may be older than the miniport, which may have fewer.
    return pinId < filter.pins().size() ? filter.pins().get(pinId).properties() : List.of();
  }

  private NtStatus handle(PropertyItem item, PropertyRequest request) {
    if (item.verbs().contains(request.verb())) {
      NtStatus status = item.handler().handle(request);
      return isLatencyClock(request) && status == NtStatus.SUCCESS ? notPast(request) : status;
    }
    return request.verb() == PropertyVerb.BASIC_SUPPORT
        ? request.reply(littleEndian(Integer.BYTES).putInt(0, item.supportBits()))
        : NtStatus.INVALID_DEVICE_REQUEST;
  }

  private static boolean isLatencyClock(PropertyRequest request) {
    return request.set().equals(KsGuids.PROPSETID_SYNTH)
        && request.id() == SynthProperties.LATENCYCLOCK
        && request.verb() == PropertyVerb.GET;
  }

  /** The latency clock never shows less than the master clock (dmus-interfaces 14, row 6). */
  private NtStatus notPast(PropertyRequest request) {
    ByteBuffer value = request.value();
    if (request.valueSize() >= Long.BYTES && value.remaining() >= Long.BYTES) {
      value.putLong(0, Math.max(value.getLong(0), clock.getTime()));
    }
    return NtStatus.SUCCESS;
  }

  public boolean isMasterClock(PropertyRequest request) {
    return request.set().equals(KsGuids.PROPSETID_SYNTH_CLOCK)
        && request.id() == SynthProperties.MASTERCLOCK;
  }

  public NtStatus masterClock(PropertyRequest request) {
    return switch (request.verb()) {
      case GET -> request.reply(littleEndian(Long.BYTES).putLong(0, clock.getTime()));
      case BASIC_SUPPORT ->
          request.reply(
              littleEndian(Integer.BYTES)
                  .putInt(0, PropertyVerb.GET.bit() | PropertyVerb.BASIC_SUPPORT.bit()));
      case SET_SUPPORT -> NtStatus.SUCCESS;
      default -> NtStatus.INVALID_DEVICE_REQUEST;
    };
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
