package org.dmus.player.internal;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dmus.ks.LineStatus;

/** Notices that nobody takes what is sent: no program reads it, or the device has stopped to. */
final class LineWait {
  private static final long STILL_NS = TimeUnit.SECONDS.toNanos(5);

  private final String name;
  private long bytes = -1;
  private long sinceNs;

  /** Watches the line of the port of some name. */
  LineWait(String name) {
    this.name = name;
  }

  /**
   * Looks at the line.
   *
   * @param nowNs the time, ns
   * @return what is waited for; empty while bytes go out, or there are none
   */
  Optional<String> look(LineStatus line, long nowNs) {
    if (line.state() == LineStatus.State.WAITING) {
      return Optional.of(line.text());
    }
    if (line.bytes() != bytes || line.pendingBytes() == 0) {
      bytes = line.bytes();
      sinceNs = nowNs;
    }
    return nowNs - sinceNs < STILL_NS
        ? Optional.empty()
        : Optional.of(name + ": its device takes no bytes");
  }
}
