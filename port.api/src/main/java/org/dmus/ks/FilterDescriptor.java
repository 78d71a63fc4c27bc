package org.dmus.ks;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a miniport is (PCFILTER_DESCRIPTOR): pins, nodes, connections, categories, properties.
 *
 * @param pins pins; the position is the pin id
 * @param nodes nodes; the position is the node id
 * @param connections the edges between them
 * @param categories the {@code KSCATEGORY_*} ids of the filter
 * @param properties the filter's own property table
 */
public record FilterDescriptor(
    List<PinDescriptor> pins,
    List<NodeDescriptor> nodes,
    List<ConnectionDescriptor> connections,
    List<UUID> categories,
    List<PropertyItem> properties) {

  /** Copies the lists. */
  public FilterDescriptor {
    pins = List.copyOf(pins);
    nodes = List.copyOf(nodes);
    connections = List.copyOf(connections);
    categories = List.copyOf(categories);
    properties = List.copyOf(properties);
  }

  /**
   * Returns the description of a plain output: one pin that takes DirectMusic and MIDI, any number
   * of times.
   *
   * @param pinName a readable name of the pin
   */
  public static FilterDescriptor render(String pinName) {
    PinDescriptor pin =
        new PinDescriptor(
            pinName,
            KsDataFlow.IN,
            KsCommunication.SINK,
            PinDescriptor.UNLIMITED,
            List.of(
                KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC),
                KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_MIDI)),
            KsGuids.CATEGORY_AUDIO,
            List.of());
    List<UUID> categories = List.of(KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_RENDER);
    return new FilterDescriptor(List.of(pin), List.of(), List.of(), categories, List.of());
  }

  /**
   * Finds the first pin that can be opened with a format.
   *
   * @param flow direction of data
   * @param format the format
   * @return the pin id, or empty when no pin takes it
   */
  public OptionalInt findPin(KsDataFlow flow, KsDataFormat format) {
    for (int i = 0; i < pins.size(); i++) {
      PinDescriptor pin = pins.get(i);
      if (pin.dataFlow() == flow && pin.maxInstances() > 0 && pin.accepts(format)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
