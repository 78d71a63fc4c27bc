package org.dmus.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dmus.cli.CaptureSources.Source;
import org.dmus.client.ISubdevice;
import org.dmus.portcls.ClassIds;
import org.dmus.take.TakeSource;

/** The private ports of a take. */
final class CapturePorts implements AutoCloseable {
  private final CommandContext context;
  private final SettingOptions options;
  private final List<ISubdevice> ports = new ArrayList<>();
  private final List<TakeSource> sources = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private CapturePorts(CommandContext context, SettingOptions options) {
    this.context = context;
    this.options = options;
  }

  /** Makes one for each source. Owned by the caller. */
  static CapturePorts open(CommandContext context, CaptureCommand command) {
    CapturePorts result = new CapturePorts(context, command.settings);
    try {
      command.sources.list().forEach(result::open);
      return result;
    } catch (RuntimeException e) {
      result.close();
      throw e;
    }
  }

  private void open(Source source) {
    ISubdevice port = make(source);
    ports.add(port);
    sources.add(new TakeSource(unique(source.name()), port.filter()));
  }

  private ISubdevice make(Source source) {
    PortChoice choice = new PortChoice(context);
    Map<String, Object> settings = new TreeMap<>(options.all());
    if (source.device() != null) {
      settings.put("device", choice.device(source.port(), source.device()));
    }
    if (source.port() != null) {
      return choice.like(source.port(), settings, options.given());
    }
    KnownSettings.CAPTURE.check(options.given(), context.services().framework());
    return choice.of("capture", ClassIds.MINIPORT_DMUS_UART_CAPTURE, settings);
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
