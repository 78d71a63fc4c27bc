package org.dmus.cli;

import picocli.CommandLine.Option;

/** Options that choose a port, and the device below it. */
final class PortOptions {
  @Option(
      names = {"-p", "--port"},
      paramLabel = "NAME",
      description = "Port, or the start of its name; see: dmus list ports.")
  private String name;

  @Option(
      names = {"-d", "--device"},
      paramLabel = "PATH",
      description =
          "Device of the port: a character device, a FIFO or a file; of the port javasound the name"
              + " of a device of Java Sound.")
  private String device;

  String name() {
    return name;
  }

  String device() {
    return device;
  }
}
