package org.dmus.doctor.report;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dmus.client.ClientStatistics;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.Quarantine;
import org.dmus.ks.NtStatusException;

/**
 * A port: its state, what is wrong with it, its open pins with all they count. What needs the
 * engine comes last, for the engine may be blocked.
 */
final class PortBody implements NamedSection.Body {
  private final ISubdevice port;

  PortBody(ISubdevice port) {
    this.port = port;
  }

  @Override
  public void write(Appendable out) throws IOException {
    out.append("name = " + port.configuration().name() + "\n");
    out.append("miniport = " + port.configuration().miniport() + "\n");
    out.append("runner = " + port.configuration().runner() + "\n");
    out.append("live = " + port.filter().isLive() + "\n");
    out.append("problem = " + port.problem().orElse("none") + "\n");
    for (String warning : port.warnings()) {
      out.append("warning = " + warning + "\n");
    }
    if (port.refusal().isPresent()) {
      out.append("refused = " + port.refusal().get() + "\n");
    }
    if (port.quarantine().isPresent()) {
      isolated(port.quarantine().get(), out);
    }
    for (Map.Entry<String, Object> setting :
        new TreeMap<>(port.configuration().settings()).entrySet()) {
      out.append("setting " + Settings.line(setting.getKey(), setting.getValue()) + "\n");
    }
    out.append("pins = " + pins() + "\n");
    for (IPin pin : port.filter().openPins()) {
      pin(pin, out);
    }
  }

  private String pins() {
    try {
      return port.filter().description().pins().stream()
          .map(pin -> pin.name() + " " + pin.dataFlow())
          .collect(Collectors.joining(", "));
    } catch (NtStatusException e) {
      return "none: " + e.getMessage(); // it never had a miniport
    }
  }

  private static void isolated(Quarantine quarantine, Appendable out) throws IOException {
    out.append("isolated = " + quarantine.reason() + " since " + quarantine.since() + ": ");
    out.append(quarantine.explanation() + "\n");
    out.append(Traces.of(quarantine.stack().toArray(StackTraceElement[]::new)));
  }

  private static void pin(IPin pin, Appendable out) throws IOException {
    out.append("\npin " + pin.pinId() + ", instance " + pin.instanceId() + "\n");
    out.append("  format = " + pin.format() + "\n");
    out.append("  attached = " + pin.isAttached() + "\n");
    out.append("  failure = " + pin.failure().map(Object::toString).orElse("none") + "\n");
    out.append("  state = " + pin.state() + "\n");
    record("  ", pin.statistics(), out);
    for (ClientStatistics client : pin.clients()) {
      out.append("  client " + client.id() + "\n");
      record("    ", client, out);
    }
    if (!pin.clients().isEmpty()) { // only a render pin has clients, and events that keep a time
      record("  ", pin.latency(), out);
    }
  }

  private static void record(String indent, Record figures, Appendable out) throws IOException {
    for (RecordComponent each : figures.getClass().getRecordComponents()) {
      try {
        out.append(indent + each.getName() + " = " + each.getAccessor().invoke(figures) + "\n");
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
