package org.dmus.tck.probe;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NodeDescriptor;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.WaveFormat;

/** The description of a {@link ProbeMiniport}: a render, a capture, a wave and a bridge pin. */
public final class ProbeFilter {
  /** The render pin: DirectMusic and MIDI, any number of times. */
  public static final int RENDER = 0;

  /** The capture pin: DirectMusic and MIDI, twice at most. */
  public static final int CAPTURE = 1;

  /** The wave pin, once. */
  public static final int WAVE = 2;

  /** The bridge pin, which nobody can open. */
  public static final int BRIDGE = 3;

  private static final List<KsDataRange> MUSIC =
      List.of(
          KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_MIDI),
          KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC));
  private static final KsDataRange PCM =
      new KsDataRange.Audio(2, Set.of(WaveFormat.Encoding.FLOAT_32), 8_000, 192_000);

  private ProbeFilter() {}

  /**
   * Describes the filter.
   *
   * @param properties the table of filter, render pin and of its one node
   */
  public static FilterDescriptor describe(List<PropertyItem> properties) {
    KsDataRange bus = KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_MIDI_BUS);
    List<PinDescriptor> pins =
        List.of(
            pin("Render", KsDataFlow.IN, PinDescriptor.UNLIMITED, MUSIC, properties),
            pin("Capture", KsDataFlow.OUT, 2, MUSIC, List.of()),
            pin("Wave", KsDataFlow.OUT, 1, List.of(PCM), List.of()),
            pin("Bridge", KsDataFlow.OUT, 0, List.of(bus), List.of()));
    return new FilterDescriptor(
        pins,
        List.of(new NodeDescriptor(KsGuids.NODETYPE_SYNTHESIZER, "Synthesizer", properties)),
        List.of(),
        categories(),
        properties);
  }

  private static List<UUID> categories() {
    return List.of(KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_RENDER, KsGuids.CATEGORY_CAPTURE);
  }

  private static PinDescriptor pin(
      String name,
      KsDataFlow flow,
      int instances,
      List<KsDataRange> ranges,
      List<PropertyItem> properties) {
    KsCommunication use = instances == 0 ? KsCommunication.NONE : KsCommunication.SINK;
    return new PinDescriptor(
        name, flow, use, instances, ranges, KsGuids.CATEGORY_AUDIO, properties);
  }
}
