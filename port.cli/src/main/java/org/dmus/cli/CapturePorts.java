package org.dmus.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dmus.cli.CaptureSources.Source;
import org.dmus.client.ISubdevice;
import org.dmus.portcls.ClassIds;
import org.dmus.take.TakeSource;

/** The private ports of a take. */
final class CapturePorts implements AutoCloseable {
  private final CommandContext context;
  private final List<ISubdevice> ports = new ArrayList<>();
  private final List<TakeSource> sources = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private CapturePorts(CommandContext context) {
    this.context = context;
  }

  /** Makes one for each source. Owned by the caller. */
  static CapturePorts open(CommandContext context, List<Source> sources) {
    CapturePorts result = new CapturePorts(context);
    try {
      sources.forEach(result::open);
      return result;
    } catch (RuntimeException e) {
      result.close();
      throw e;
    }
  }

  private void open(Source source) {
    PortChoice choice = new PortChoice(context);
    Map<String, Object> settings =
        source.device() == null
            ? Map.of()
            : Map.of("device", context.path(source.device()).toString());
    ISubdevice port =
        source.port() == null
            ? choice.of("capture", ClassIds.MINIPORT_DMUS_UART_CAPTURE, settings)
            : choice.like(source.port(), settings, Set.of());
    ports.add(port);
    sources.add(new TakeSource(unique(source.name()), port.filter()));
  }

  private String unique(String name) {
    String result = name;
    for (int number = 2; !names.add(result); number++) {
      result = name + " " + number;
    }
    return result;
  }

  List<TakeSource> sources() {
    return sources;
  }

  @Override
  public void close() {
    ports.forEach(ISubdevice::close);
  }
}
