package org.dmus.midi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sound.midi.MidiDevice;
import org.dmus.DMus;
import org.dmus.client.IFilter;

/** What Java Sound is told of a port; one object for each port, for programs compare them by it. */
final class PortInfo extends MidiDevice.Info {
  private static final Map<String, PortInfo> BY_PORT = new ConcurrentHashMap<>();

  private final String port;

  private PortInfo(String port, String name, String description) {
    super(name, "DMus", description, "0.1");
    this.port = port;
  }

  static PortInfo of(IFilter port) {
    return BY_PORT.computeIfAbsent(port.name(), PortInfo::named);
  }

  private static PortInfo named(String port) {
    return port.equals(DMus.SYNTH)
        ? new PortInfo(port, "DMus Synthesizer", "DLS Level 2 software synthesizer")
        : new PortInfo(port, "DMus " + port, "Port " + port + " of DMus");
  }

  /** Name of the port. */
  String port() {
    return port;
  }
}
