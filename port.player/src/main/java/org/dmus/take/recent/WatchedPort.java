package org.dmus.take.recent;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.dmus.client.IFilter;
import org.dmus.mxf.ReferenceTime;
import org.dmus.take.RecentPort;

/** A port whose last minutes are kept, also while it is away. */
final class WatchedPort {
  private final String name;
  private final RecentRing ring;
  private final RecentTap tap;
  private long clockOffset100ns;

  WatchedPort(String name, RecentRing ring) {
    this.name = name;
    this.ring = ring;
    this.tap = new RecentTap(ring);
  }

  /** The port is there. Its clock is compared, not kept: it is of a bundle that may go. */
  void arrived(IFilter filter) {
    clockOffset100ns = filter.masterClock().getTime() - nano100ns();
    filter.addTap(tap);
  }

  void gone(IFilter filter) {
    filter.removeTap(tap);
  }

  private static long nano100ns() {
    return TimeUnit.NANOSECONDS.toMicros(System.nanoTime()) * ReferenceTime.PER_MILLISECOND / 1_000;
  }

  RecentRing ring() {
    return ring;
  }

  long now100ns() {
    return nano100ns() + clockOffset100ns;
  }

  /** A look at what is kept now. */
  RecentMessages messages() {
    return new RecentMessages(ring.copy(), now100ns() - ring.window100ns());
  }

  /** What a look found. */
  RecentPort describe(RecentMessages messages) {
    boolean isEmpty = messages.count() == 0;
    long back100ns = isEmpty ? 0 : Math.max(0, now100ns() - messages.first100ns());
    return new RecentPort(
        name,
        messages.count(),
        back100ns / (double) ReferenceTime.PER_SECOND,
        ring.memoryBytes(),
        ring.seen());
  }

  void requireSome(RecentMessages messages) throws IOException {
    if (messages.count() == 0) {
      long minutes = ring.window100ns() / ReferenceTime.PER_SECOND / 60;
      throw new IOException(name + ": nothing passed in the last " + minutes + " minutes");
    }
  }
}
