package org.dmus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that choose what is recorded: any number of ports and devices, each with a track. */
final class CaptureSources {
  @Option(
      names = {"-p", "--port"},
      paramLabel = "NAME",
      description = {
        "Port, or the start of its name; see: dmus list ports.",
        "Give -p and -d several times to record several at once."
      })
  private List<String> ports = new ArrayList<>();

  @Option(
      names = {"-d", "--device"},
      paramLabel = "PATH",
      description = "Device: a character device, a FIFO or a file; of the port when there is one.")
  private List<String> devices = new ArrayList<>();

  /**
   * One of them.
   *
   * @param port name of a published port; null = a capture port of its own
   * @param device path of the device; null = that of the port
   */
  record Source(String port, String device) {
    String name() {
      return port == null ? device == null ? "capture" : device : port;
    }
  }

  /** A port and a device are one source; otherwise each is one. */
  List<Source> list() {
    boolean isPair = ports.size() == 1 && devices.size() == 1;
    if (isPair || ports.isEmpty() && devices.isEmpty()) {
      return List.of(new Source(isPair ? ports.get(0) : null, isPair ? devices.get(0) : null));
    }
    List<Source> sources = new ArrayList<>();
    ports.forEach(port -> sources.add(new Source(port, null)));
    devices.forEach(device -> sources.add(new Source(null, device)));
    return sources;
  }

  /** Where the devices are, as far as they are called by paths. */
  List<Path> paths(CommandContext context) {
    return devices.stream().map(context::path).toList();
  }

  /** Whether the user named one. */
  boolean hasDevice() {
    return !devices.isEmpty();
  }
}
