package org.dmus.shell.pin;

import java.util.List;
import org.dmus.client.ISubdevice;
import org.dmus.client.Quarantine;
import org.dmus.shell.Fault;
import org.dmus.shell.Misuse;

/** What is written to an isolated port reaches nobody; its pins take it all the same. */
final class Isolation {
  private Isolation() {}

  /**
   * Drops messages to a port that is isolated.
   *
   * @param port name of the port
   * @param messages how many
   * @throws Misuse when it is; the message says why, and what brings it back
   */
  static void refuse(List<ISubdevice> published, String port, int messages) {
    for (ISubdevice each : published) {
      if (each.configuration().name().equals(port) && each.quarantine().isPresent()) {
        throw dropped(port, messages, each.quarantine().get());
      }
    }
  }

  private static Misuse dropped(String port, int messages, Quarantine why) {
    return new Misuse(
        Fault.NOT_DONE,
        "%s: dropped %d messages, it is in quarantine: %s; to bring it back: quarantine -r %s"
            .formatted(port, messages, why.explanation(), port));
  }
}
