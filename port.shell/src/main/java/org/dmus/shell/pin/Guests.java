package org.dmus.shell.pin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;

/**
 * The places of the console on pins that others opened: what it sends there sounds with the rest.
 * They are kept, because a client that leaves takes its notes along.
 */
final class Guests {
  private static final String CLIENT = "console";

  private final Map<IPin, IPinClient> places = new HashMap<>();

  /** Returns the pin of whoever plays on a port, if anybody does. */
  static Optional<IPin> host(IFilter filter) {
    return filter.openPins().stream()
        .filter(pin -> pin.format().equals(KsDataFormat.DIRECTMUSIC))
        .filter(pin -> filter.description().pins().get(pin.pinId()).dataFlow() == KsDataFlow.IN)
        .findFirst();
  }

  Writer on(IFilter filter, IPin pin) {
    places.keySet().removeIf(each -> !each.isAttached() && !filter.openPins().contains(each));
    return Writer.on(filter.name(), places.computeIfAbsent(pin, host -> host.openClient(CLIENT)));
  }

  void leave() {
    places.values().forEach(IPinClient::close);
    places.clear();
  }
}
