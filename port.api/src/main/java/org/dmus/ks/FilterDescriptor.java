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

  private static final int MIDI_CHANNELS = 16;

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
   * Returns the description of a software synthesizer: one pin that takes DirectMusic and MIDI, one
   * that gives audio, a synthesizer node between them. Each can be open once.
   *
   * @param name a readable name of the node
   * @param technology a {@code KSMUSIC_TECHNOLOGY_*} id
   * @param voices the most notes at once
   * @param planes the most channels of audio
   * @param properties the property table of the node and of both pins
   */
  public static FilterDescriptor synthesizer(
      String name, UUID technology, int voices, int planes, List<PropertyItem> properties) {
    return new FilterDescriptor(
        List.of(
            new PinDescriptor(
                "Music in",
                KsDataFlow.IN,
                KsCommunication.SINK,
                1,
                List.of(
                    synthesized(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC, technology, voices),
                    synthesized(KsGuids.DATAFORMAT_SUBTYPE_MIDI, technology, voices)),
                KsGuids.CATEGORY_SYNTHESIZER,
                properties),
            new PinDescriptor(
                "Wave out",
                KsDataFlow.OUT,
                KsCommunication.SOURCE,
                1,
                List.of(KsDataRange.Audio.synthesized(planes)),
                KsGuids.CATEGORY_AUDIO,
                properties)),
        List.of(new NodeDescriptor(KsGuids.NODETYPE_SYNTHESIZER, name, properties)),
        List.of(
            new ConnectionDescriptor(
                ConnectionDescriptor.FILTER, 0, 0, ConnectionDescriptor.NODE_IN),
            new ConnectionDescriptor(
                0, ConnectionDescriptor.NODE_OUT, ConnectionDescriptor.FILTER, 1)),
        List.of(
            KsGuids.CATEGORY_DATATRANSFORM, KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_SYNTHESIZER),
        List.of());
  }

  private static KsDataRange synthesized(UUID subFormat, UUID technology, int voices) {
    return new KsDataRange.Music(subFormat, technology, MIDI_CHANNELS, voices, 0xFFFF);
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
