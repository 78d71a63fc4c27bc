package org.dmus.port.filter;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What went through a client. Its own threads write the atomic ones; the others belong to whoever
 * holds the engine's lock.
 */
final class ClientCounters {
  final AtomicLong written = new AtomicLong();
  final AtomicLong refusedBuffers = new AtomicLong();
  final AtomicLong shortWrites = new AtomicLong();
  long delivered;
  long flushed;
  long lostDetached;
  long undeliverable;
  long stale;
  long absorbed;
  long late;
  long notesEnded;

  /** Adds what went through another client. */
  void add(ClientCounters other) {
    written.addAndGet(other.written.get());
    refusedBuffers.addAndGet(other.refusedBuffers.get());
    shortWrites.addAndGet(other.shortWrites.get());
    delivered += other.delivered;
    flushed += other.flushed;
    lostDetached += other.lostDetached;
    undeliverable += other.undeliverable;
    stale += other.stale;
    absorbed += other.absorbed;
    late += other.late;
    notesEnded += other.notesEnded;
  }
}
