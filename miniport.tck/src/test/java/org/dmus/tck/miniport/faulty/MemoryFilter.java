package org.dmus.tck.miniport.faulty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmus.ks.ConnectionDescriptor;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NodeDescriptor;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PropertyItem;

/** What the miniport in memory says it is. */
final class MemoryFilter {
  private static final int FILTER = ConnectionDescriptor.FILTER;
  private static final int EVERY_CHANNEL = 0xFFFF;

  private final SeededFault fault;
  private final List<PropertyItem> properties;
  private final int instance;
  private int asked;

  MemoryFilter(SeededFault fault, int instance) {
    this.fault = fault;
    this.instance = instance;
    properties = new MemoryProperties(fault).items();
  }

  FilterDescriptor describe() {
    FilterDescriptor right =
        new FilterDescriptor(
            pins(),
            List.of(new NodeDescriptor(KsGuids.NODETYPE_SYNTHESIZER, "memory", properties)),
            List.of(
                new ConnectionDescriptor(FILTER, 0, 0, ConnectionDescriptor.NODE_IN),
                new ConnectionDescriptor(0, ConnectionDescriptor.NODE_OUT, FILTER, 1)),
            List.of(KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_RENDER, KsGuids.CATEGORY_CAPTURE),
            List.of());
    return fault instanceof DescriptionFault wrong ? wrong.of(right, this) : right;
  }

  private List<PinDescriptor> pins() {
    KsDataRange music = MemoryPins.music(EVERY_CHANNEL);
    List<PinDescriptor> pins = new ArrayList<>();
    pins.add(MemoryPins.of("in", KsDataFlow.IN, KsCommunication.SINK, music));
    pins.add(MemoryPins.of("out", KsDataFlow.OUT, KsCommunication.SINK, music));
    if (fault == Fault.REFUSES_A_PIN_THAT_IT_DESCRIBES) {
      pins.add(MemoryPins.of(music));
    }
    return pins;
  }

  Optional<KsDataFormat> intersect(KsDataRange client, KsDataRange own) {
    boolean ours = client.equals(own);
    if (fault == DescriptionFault.INTERSECTS_ITSELF_WITH_MIDI && ours) {
      return Optional.of(KsDataFormat.MIDI);
    }
    return fault == DescriptionFault.INTERSECTS_WITH_STRANGERS
        ? Optional.of(KsDataFormat.DIRECTMUSIC)
        : Optional.empty();
  }

  /** {@return how often the description was asked for, this time included} */
  int asked() {
    return ++asked;
  }

  /** {@return the how many'th instance this is} */
  int instance() {
    return instance;
  }
}
