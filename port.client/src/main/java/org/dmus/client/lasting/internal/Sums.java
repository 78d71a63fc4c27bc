package org.dmus.client.lasting.internal;

import org.dmus.client.ClientStatistics;
import org.dmus.client.PinStatistics;
import org.dmus.mxf.AllocatorStatistics;

/** Adds up what went through the generations of a pin, and of a client. */
final class Sums {
  static final PinStatistics NOTHING =
      new PinStatistics(
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          new AllocatorStatistics(0, 0, 0, 0, 0, 0, 0, 0));

  private Sums() {}

  /** Adds; what is no sum is that of the later one. */
  static PinStatistics of(PinStatistics a, PinStatistics b) {
    return new PinStatistics(
        a.written() + b.written(),
        a.delivered() + b.delivered(),
        a.queued() + b.queued(),
        a.flushed() + b.flushed(),
        a.lostDetached() + b.lostDetached(),
        a.undeliverable() + b.undeliverable(),
        a.stale() + b.stale(),
        a.absorbed() + b.absorbed(),
        a.chased() + b.chased(),
        a.unchased() + b.unchased(),
        a.recalled() + b.recalled(),
        a.unrecallable() + b.unrecallable(),
        a.rejected() + b.rejected(),
        a.late() + b.late(),
        a.notesEnded() + b.notesEnded(),
        Math.max(a.queueHighWater(), b.queueHighWater()),
        a.frames() + b.frames(),
        a.underruns() + b.underruns(),
        b.pool());
  }

  /**
   * Events, and nothing else.
   *
   * @param written events taken
   * @param queued those of them that wait
   * @param flushed those that were forgotten
   * @param lost those that found no room in the next version
   */
  static PinStatistics events(long written, long queued, long flushed, long lost) {
    return new PinStatistics(
        written, 0, queued, flushed, lost, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NOTHING.pool());
  }

  static ClientStatistics nothing(long id, String name) {
    return events(id, name, 0, 0, 0, 0);
  }

  /** As {@link #events(long, long, long, long)}, of a client. */
  static ClientStatistics events(
      long id, String name, long written, long queued, long flushed, long lost) {
    return new ClientStatistics(
        id, name, written, 0, queued, flushed, lost, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** Adds; who it is says the first. */
  static ClientStatistics of(ClientStatistics a, ClientStatistics b) {
    return new ClientStatistics(
        a.id(),
        a.name(),
        a.written() + b.written(),
        a.delivered() + b.delivered(),
        a.queued() + b.queued(),
        a.flushed() + b.flushed(),
        a.lostDetached() + b.lostDetached(),
        a.undeliverable() + b.undeliverable(),
        a.stale() + b.stale(),
        a.absorbed() + b.absorbed(),
        a.late() + b.late(),
        a.refusedBuffers() + b.refusedBuffers(),
        a.shortWrites() + b.shortWrites(),
        a.notesEnded() + b.notesEnded(),
        b.notesSounding());
  }
}
