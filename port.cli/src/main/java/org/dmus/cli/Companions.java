package org.dmus.cli;

import java.util.List;

/**
 * Bundles that run beside a command that stays: who looks at a process by JMX, or plugs a device
 * into it, does so with one that is there to stay.
 */
final class Companions {
  private static final List<String> BUNDLES =
      List.of(
          "org.dmus.port.jmx",
          "org.dmus.mpu401.chip",
          "org.dmus.link.serial",
          "org.dmus.link.javasound");

  private Companions() {}

  /** Starts those that are installed. */
  static void start(Framework framework) {
    BUNDLES.forEach(framework::start);
  }
}
