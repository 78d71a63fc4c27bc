package org.dmus.tck.miniport.faulty;

import java.util.List;
import org.dmus.ks.ConnectionDescriptor;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NodeDescriptor;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PropertyItem;

/** What the miniport in memory says it is. */
final class MemoryFilter {
  private static final int FILTER = ConnectionDescriptor.FILTER;

  private static int instances;

  private final Fault fault;
  private final List<PropertyItem> properties;
  private final int instance = ++instances;
  private int asked;

  MemoryFilter(Fault fault) {
    this.fault = fault;
    properties = new MemoryProperties(fault).items();
  }

  FilterDescriptor describe() {
    int nowhere = fault == Fault.CONNECTION_LEADS_NOWHERE ? 7 : 1;
    return new FilterDescriptor(
        List.of(pin("in", KsDataFlow.IN), pin(outName(), KsDataFlow.OUT)),
        List.of(new NodeDescriptor(KsGuids.NODETYPE_SYNTHESIZER, "memory", properties)),
        List.of(
            new ConnectionDescriptor(FILTER, 0, 0, ConnectionDescriptor.NODE_IN),
            new ConnectionDescriptor(0, ConnectionDescriptor.NODE_OUT, FILTER, nowhere)),
        List.of(KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_RENDER, KsGuids.CATEGORY_CAPTURE),
        List.of());
  }

  private String outName() {
    asked++;
    return switch (fault) {
      case DESCRIPTION_CHANGES -> "out " + asked;
      case DESCRIPTION_COUNTS_INSTANCES -> "out " + instance;
      default -> "out";
    };
  }

  private static PinDescriptor pin(String name, KsDataFlow flow) {
    return new PinDescriptor(
        name,
        flow,
        KsCommunication.SINK,
        1,
        List.of(KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC)),
        KsGuids.CATEGORY_AUDIO,
        List.of());
  }
}
