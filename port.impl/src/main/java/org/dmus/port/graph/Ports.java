package org.dmus.port.graph;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmus.client.ISubdevice;
import org.dmus.graph.Endpoint;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.port.filter.Filter;

/**
 * Finds the pins that the ends of connections mean. What may come yet is NOT_FOUND or
 * DEVICE_REMOVED; what cannot be is INVALID_PARAMETER.
 */
final class Ports {
  private final Supplier<List<ISubdevice>> published;

  Ports(Supplier<List<ISubdevice>> published) {
    this.published = published;
  }

  /** Finds a source: by default a capture pin, or, where there is none, a render pin. */
  MusicPin source(Endpoint end) {
    Filter filter = filter(end.port());
    if (!end.pin().isEmpty()) {
      return named(filter, end);
    }
    MusicPin pin = first(filter, KsDataFlow.OUT);
    pin = pin == null ? first(filter, KsDataFlow.IN) : pin;
    if (pin == null) {
      throw invalid(filter.name() + ": none of its pins carries music");
    }
    return pin;
  }

  /** Finds a target: a render pin. */
  MusicPin target(Endpoint end) {
    Filter filter = filter(end.port());
    MusicPin pin = end.pin().isEmpty() ? first(filter, KsDataFlow.IN) : named(filter, end);
    if (pin == null) {
      throw invalid(filter.name() + ": it has no render pin, so that nothing can be sent to it");
    }
    if (pin.isCapture()) {
      throw invalid(end + ": a capture pin is no target; name a render pin");
    }
    return pin;
  }

  private Filter filter(String port) {
    List<ISubdevice> all = published.get();
    for (ISubdevice each : all) {
      if (each.filter().name().equals(port)) {
        return (Filter) each.filter();
      }
    }
    throw new NtStatusException(
        NtStatus.NOT_FOUND,
        "port "
            + port
            + " is not there; there are: "
            + names(all.stream().map(s -> s.filter().name())));
  }

  private static String names(java.util.stream.Stream<String> names) {
    String list = names.collect(Collectors.joining(", "));
    return list.isEmpty() ? "none" : list;
  }

  private static MusicPin first(Filter filter, KsDataFlow flow) {
    List<PinDescriptor> pins = filter.description().pins();
    return IntStream.range(0, pins.size())
        .filter(id -> pins.get(id).dataFlow() == flow)
        .filter(id -> format(pins.get(id)) != null)
        .mapToObj(id -> pin(filter, id))
        .findFirst()
        .orElse(null);
  }

  private static MusicPin named(Filter filter, Endpoint end) {
    List<PinDescriptor> pins = filter.description().pins();
    for (int id = 0; id < pins.size(); id++) {
      if (end.pin().equals("" + id) || end.pin().equalsIgnoreCase(pins.get(id).name())) {
        if (format(pins.get(id)) == null) {
          throw invalid(end + ": the pin carries no music");
        }
        return pin(filter, id);
      }
    }
    throw invalid(
        end + ": no such pin; there are: " + names(pins.stream().map(PinDescriptor::name)));
  }

  private static MusicPin pin(Filter filter, int id) {
    PinDescriptor pin = filter.description().pins().get(id);
    return new MusicPin(filter, id, format(pin), pin.dataFlow() == KsDataFlow.OUT);
  }

  /** The format to open a pin with; null when it cannot be opened, or carries no music. */
  private static KsDataFormat format(PinDescriptor pin) {
    if (pin.maxInstances() == 0) {
      return null;
    }
    if (pin.accepts(KsDataFormat.DIRECTMUSIC)) {
      return KsDataFormat.DIRECTMUSIC;
    }
    return pin.accepts(KsDataFormat.MIDI) ? KsDataFormat.MIDI : null;
  }

  private static NtStatusException invalid(String why) {
    return new NtStatusException(NtStatus.INVALID_PARAMETER, why);
  }
}
