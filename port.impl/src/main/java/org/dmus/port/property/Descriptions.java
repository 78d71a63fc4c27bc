package org.dmus.port.property;

import java.util.List;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.NodeDescriptor;
import org.dmus.ks.PinDescriptor;

/** Copies of descriptions that hold nothing of a miniport: property handlers are its code. */
public final class Descriptions {
  private Descriptions() {}

  public static FilterDescriptor withoutHandlers(FilterDescriptor d) {
    return new FilterDescriptor(
        d.pins().stream().map(Descriptions::withoutHandlers).toList(),
        d.nodes().stream()
            .map(node -> new NodeDescriptor(node.type(), node.name(), List.of()))
            .toList(),
        d.connections(),
        d.categories(),
        List.of());
  }

  private static PinDescriptor withoutHandlers(PinDescriptor p) {
    return new PinDescriptor(
        p.name(),
        p.dataFlow(),
        p.communication(),
        p.maxInstances(),
        p.maxGlobalInstances(),
        p.minInstances(),
        p.dataRanges(),
        p.category(),
        List.of());
  }
}
