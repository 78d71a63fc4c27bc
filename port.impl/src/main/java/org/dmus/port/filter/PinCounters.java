package org.dmus.port.filter;

import java.util.concurrent.atomic.AtomicLong;

/** What went through a pin without clients. */
final class PinCounters {
  final AtomicLong written = new AtomicLong();
  volatile long delivered;
  volatile long flushed;
  volatile long undeliverable;
  volatile long notesEnded;
  volatile long frames;
  volatile long underruns;
}
