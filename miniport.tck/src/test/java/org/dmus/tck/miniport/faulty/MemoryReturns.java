package org.dmus.tck.miniport.faulty;

import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;

/** Where the events of a render stream in memory go when they were played. */
final class MemoryReturns {
  private static final byte DEFAULT_VOLUME = 100;

  private static IAllocatorMXF lastPool;

  private final SeededFault fault;
  private final IAllocatorMXF pool;
  private byte volume = DEFAULT_VOLUME;
  private boolean rest;
  private long count;

  MemoryReturns(SeededFault fault, IAllocatorMXF pool) {
    this.fault = fault;
    this.pool = pool;
    lastPool = pool;
  }

  /** Has the pools of instances that play on be their own again. */
  static void unshare() {
    lastPool = null;
  }

  /** {@return the volume that was set last} */
  byte volume() {
    return volume;
  }

  /** {@return whether the event was preceded by others of its chain} */
  boolean isRest() {
    return rest;
  }

  /** {@return how many events were played, this one included} */
  long count() {
    return count;
  }

  /** Gives an event back that was played. */
  void giveBack(DMusKernelEvent event, boolean goesOn) {
    count++;
    boolean lost = fault instanceof ReturnFault wrong && wrong.loses(event, this);
    rest = goesOn;
    if (!lost) {
      volume = ReturnFault.isVolume(event) ? event.bytes()[2] : volume;
      (fault == Fault.SHARES_ITS_POOL && lastPool != null ? lastPool : pool).putMessage(event);
    }
  }

  /** Gives an event back that is given back once more. */
  boolean isGivenBackAlready(DMusKernelEvent event) {
    pool.putMessage(event);
    return false;
  }

  /** Gives an event back, and changes it. */
  boolean isChangedAfterwards(DMusKernelEvent event) {
    pool.putMessage(event);
    event.eventBytes(0);
    return true;
  }
}
