package org.dmus.shell.live;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dmus.client.IFilter;
import org.dmus.client.ISubdevice;
import org.dmus.ks.ConnectionDescriptor;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.NodeDescriptor;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.shell.PortInfo;
import org.dmus.shell.PortInfo.PinInfo;
import org.dmus.shell.PortRow;

/** Puts a subdevice into words. */
final class PortReader {
  private static final FilterDescriptor NOTHING =
      new FilterDescriptor(List.of(), List.of(), List.of(), List.of(), List.of());

  private PortReader() {}

  static PortRow row(ISubdevice subdevice) {
    return row(subdevice, description(subdevice.filter()));
  }

  private static PortRow row(ISubdevice subdevice, FilterDescriptor description) {
    IFilter filter = subdevice.filter();
    return new PortRow(
        subdevice.configuration().name(),
        filter.id(),
        filter.isLive() ? "live" : "waiting",
        subdevice.configuration().miniport().toString(),
        description.pins().stream()
            .filter(pin -> pin.maxInstances() > 0)
            .map(PinDescriptor::name)
            .toList(),
        filter.openPins().size(),
        problem(subdevice));
  }

  /** Without the class id, which has a place of its own. */
  private static String problem(ISubdevice subdevice) {
    String id = subdevice.configuration().miniport() + " ";
    return subdevice.problem().map(text -> text.replace(id, "")).orElse("");
  }

  static PortInfo info(ISubdevice subdevice) {
    FilterDescriptor description = description(subdevice.filter());
    return new PortInfo(
        row(subdevice, description),
        pins(description),
        description.nodes().stream().map(NodeDescriptor::name).toList(),
        description.connections().stream().map(edge -> edge(edge, description)).toList(),
        description.categories().stream().map(Words::category).toList(),
        settings(subdevice.configuration().settings()));
  }

  /** A subdevice that never had a miniport has nothing to say yet. */
  private static FilterDescriptor description(IFilter filter) {
    try {
      return filter.description();
    } catch (NtStatusException neverThere) {
      return NOTHING;
    }
  }

  private static List<PinInfo> pins(FilterDescriptor description) {
    return IntStream.range(0, description.pins().size())
        .mapToObj(id -> pin(id, description.pins().get(id)))
        .toList();
  }

  private static PinInfo pin(int id, PinDescriptor pin) {
    return new PinInfo(
        id,
        pin.name(),
        Words.lower(pin.dataFlow()),
        Words.lower(pin.communication()),
        pin.maxInstances() == PinDescriptor.UNLIMITED ? -1 : pin.maxInstances(),
        pin.dataRanges().stream().map(Words::range).toList());
  }

  private static String edge(ConnectionDescriptor edge, FilterDescriptor in) {
    return end(edge.fromNode(), edge.fromPin(), in) + " -> " + end(edge.toNode(), edge.toPin(), in);
  }

  /** A descriptor of a faulty miniport may name nodes and pins that are not there. */
  private static String end(int node, int pin, FilterDescriptor in) {
    if (node == ConnectionDescriptor.FILTER) {
      return pin >= 0 && pin < in.pins().size() ? in.pins().get(pin).name() : "pin " + pin;
    }
    return node >= 0 && node < in.nodes().size() ? in.nodes().get(node).name() : "node " + node;
  }

  private static List<String> settings(Map<String, Object> settings) {
    return new TreeMap<>(settings)
        .entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList();
  }
}
