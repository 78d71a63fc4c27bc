package org.dmus.shell.pin;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dmus.client.IFilter;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.PinDescriptor;
import org.dmus.shell.Fault;
import org.dmus.shell.Misuse;

/** Which pin of a port plays what is sent. */
final class PlayingPin {
  private PlayingPin() {}

  /**
   * Returns the number of a pin.
   *
   * @param typed its number or name; empty = the first that plays
   * @throws Misuse when it is none that plays
   */
  static int id(IFilter filter, String typed) {
    List<PinDescriptor> pins = filter.description().pins();
    OptionalInt found =
        typed.isEmpty()
            ? filter.description().findPin(KsDataFlow.IN, KsDataFormat.DIRECTMUSIC)
            : IntStream.range(0, pins.size())
                .filter(id -> typed.equals("" + id) || pins.get(id).name().equalsIgnoreCase(typed))
                .findFirst();
    if (found.isEmpty() || pins.get(found.getAsInt()).dataFlow() != KsDataFlow.IN) {
      String which = typed.isEmpty() ? "" : ":" + typed;
      throw new Misuse(
          Fault.NO_SUCH_PORT,
          "%s%s: is no pin that plays; info %s lists its pins"
              .formatted(filter.name(), which, filter.name()));
    }
    return found.getAsInt();
  }
}
