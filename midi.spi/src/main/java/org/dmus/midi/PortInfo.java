package org.dmus.midi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sound.midi.MidiDevice;
import org.dmus.client.IFilter;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/** What Java Sound is told of a port; one object for each port, for programs compare them by it. */
final class PortInfo extends MidiDevice.Info {
  private static final String SYNTH = "synth";
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
    return port.equals(SYNTH)
        ? new PortInfo(port, "DMus Synthesizer", "DLS Level 2 software synthesizer")
        : new PortInfo(port, "DMus " + port, "Port " + port + " of DMus");
  }

  /**
   * Finds the port.
   *
   * @param engine where it is looked for; null = there is none
   * @throws NtStatusException DEVICE_REMOVED when it is not there
   */
  IFilter port(Engine engine) {
    return Stream.ofNullable(engine)
        .flatMap(present -> present.ports().stream())
        .filter(each -> each.name().equals(port))
        .findFirst()
        .orElseThrow(
            () -> new NtStatusException(NtStatus.DEVICE_REMOVED, this + ": not plugged in"));
  }
}
