package org.dmus.tck.miniport.faulty;

import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;

/** What waits in a render stream to memory; and what a fault keeps there. */
final class MemoryQueue {
  private static final int SYSEX = 0xF0;
  private static final int LONG_BYTES = 64;
  private static final int ROOM_FOR_LONG_ONES = 32;
  private static final long LATER = 1L << 62;

  private final SeededFault fault;
  private final IAllocatorMXF pool;
  private final IMasterClock clock;
  private final Fifo waiting = new Fifo();
  private final Fifo kept = new Fifo();
  private int longOnes;

  MemoryQueue(SeededFault fault, IAllocatorMXF pool, IMasterClock clock) {
    this.fault = fault;
    this.pool = pool;
    this.clock = clock;
  }

  void append(DMusKernelEvent chain) {
    waiting.append(chain);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Takes the next event out; null when it is kept. */
  DMusKernelEvent next() {
    DMusKernelEvent event = waiting.poll();
    if (isKept(event)) {
      kept.append(event);
      return null;
    }
    return event;
  }

  private boolean isKept(DMusKernelEvent event) {
    if (fault == OutputFault.KEEPS_WHAT_IS_FOR_LATER_IN_STOP) {
      return event.presTime100ns() > clock.getTime() && event.presTime100ns() < LATER;
    }
    return fault == OutputFault.FORGETS_WHAT_WAITS_WHEN_CLOSED
        && event.eventBytes() > LONG_BYTES
        && ++longOnes > ROOM_FOR_LONG_ONES;
  }

  /** Loses everything. */
  void forget() {
    waiting.pollAll();
  }

  /**
   * Gives back what waits.
   *
   * @param output plays it all the same when that is the fault; null before the first RUN
   */
  void discard(MemoryOutput output) {
    while (!waiting.isEmpty()) {
      DMusKernelEvent event = waiting.poll();
      if (fault == OutputFault.EMPTIES_ITS_QUEUE_AT_STOP && output != null) {
        output.play(event);
      }
      boolean sysex = (event.bytes()[0] & 0xFF) == SYSEX && event.eventBytes() < LONG_BYTES;
      if (sysex && fault == OutputFault.KEEPS_SHORT_SYSEX_IN_STOP) {
        kept.append(event);
      } else {
        pool.putMessage(event);
      }
    }
    if (fault == OutputFault.FORGETS_WHAT_WAITS_WHEN_CLOSED) {
      giveBack(kept);
    }
  }

  private void giveBack(Fifo events) {
    DMusKernelEvent all = events.pollAll();
    if (all != null) {
      pool.putMessage(all);
    }
  }

  /** Gives everything back. */
  void close() {
    giveBack(waiting);
    if (fault != OutputFault.FORGETS_WHAT_WAITS_WHEN_CLOSED) {
      giveBack(kept);
    }
  }
}
