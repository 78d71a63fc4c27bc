package org.dmus.port.filter;

import java.util.concurrent.atomic.AtomicLong;

/** What went through a pin: client threads write {@link #written}, the engine everything else. */
final class PinCounters {
  final AtomicLong written = new AtomicLong();
  volatile long delivered;
  volatile long flushed;
  volatile long lostDetached;
  volatile long undeliverable;
  volatile long late;
  volatile long notesEnded;
  volatile int queueHighWater;
  volatile long frames;
  volatile long underruns;
}
