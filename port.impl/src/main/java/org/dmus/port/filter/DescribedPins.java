package org.dmus.port.filter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.port.property.DataRangeIntersection;
import org.dmus.portcls.DMusStreamType;

/**
 * The pins that the miniport of a filter described, open or not - pin factories, as KS calls them
 * (ks.h): what they are, which formats they take, what they are wired to. Any thread, but for what
 * asks the miniport.
 */
final class DescribedPins {
  private final Filter filter;
  private final MiniportSlot slot;
  private final Map<Integer, FarPin> wiring = new ConcurrentHashMap<>();

  DescribedPins(Filter filter, MiniportSlot slot) {
    this.filter = filter;
    this.slot = slot;
  }

  /** The description of a pin, or which pins there are. */
  PinDescriptor require(int pinId) {
    List<PinDescriptor> all = slot.description().pins();
    if (pinId < 0 || pinId >= all.size()) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER,
          filter.name() + ": no pin " + pinId + ", it has 0.." + (all.size() - 1));
    }
    return all.get(pinId);
  }

  /** The type of stream behind a pin that takes a format. */
  DMusStreamType requireType(int pinId, KsDataFormat format) {
    Objects.requireNonNull(format, "format");
    PinDescriptor pin = require(pinId);
    if (!pin.accepts(format)) {
      throw new NtStatusException(
          NtStatus.NO_MATCH,
          filter.name() + ": pin " + pinId + " (" + pin.name() + ") does not take " + format);
    }
    return DMusStreamType.of(pin.dataFlow(), format).orElseThrow(() -> noStream(pinId, format));
  }

  /** As {@link #requireType}, of a type. */
  void requireType(int pinId, KsDataFormat format, DMusStreamType type) {
    if (requireType(pinId, format) != type) {
      throw noStream(pinId, format);
    }
  }

  private NtStatusException noStream(int pinId, KsDataFormat format) {
    return new NtStatusException(
        NtStatus.INVALID_DEVICE_REQUEST,
        filter.name() + ": no kind of stream takes " + format + " at pin " + pinId);
  }

  /**
   * The format that a pin and a client have in common; asks the miniport, which has to be there.
   */
  Optional<KsDataFormat> intersection(int pinId, KsDataRange clientRange) {
    return filter
        .engine()
        .exclusively(
            () -> DataRangeIntersection.of(pinId, require(pinId), clientRange, slot.require()));
  }

  /** As {@link #intersection}, or that there is none. */
  KsDataFormat requireIntersection(int pinId, KsDataRange clientRange) {
    return intersection(pinId, clientRange)
        .orElseThrow(
            () ->
                new NtStatusException(
                    NtStatus.NO_MATCH,
                    filter.name()
                        + ": pin "
                        + pinId
                        + " has no format in common with "
                        + clientRange));
  }

  /** Notes what a bridge pin is wired to; null = nothing. */
  void wire(int pinId, FarPin other) {
    if (other == null) {
      wiring.remove(pinId);
    } else {
      wiring.put(pinId, other);
    }
  }

  Optional<FarPin> wiredTo(int pinId) {
    return Optional.ofNullable(wiring.get(pinId));
  }
}
