package org.dmus.tck.kit;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/**
 * A bad line between two streams: loses, doubles and delays events, is unplugged, or has a slow
 * consumer behind it. Every event is delivered or given back. Counts from the first event that
 * comes; of packages only the outermost. One thread at a time.
 */
public final class FaultInjector implements IMXF {
  private final IMXF target;
  private final IAllocatorMXF pool;
  private int loseEvery;
  private int doubleEvery;
  private long late100ns;
  private boolean unplugged;
  private boolean slow;
  private long count;
  private DMusKernelEvent heldHead;
  private DMusKernelEvent heldTail;

  /**
   * Makes a line without faults.
   *
   * @param target where events go
   * @param pool where those go that are lost, and those come from that are doubled
   */
  public FaultInjector(IMXF target, IAllocatorMXF pool) {
    this.target = target;
    this.pool = pool;
  }

  /**
   * Loses events.
   *
   * @param everyNth 2: every second; 0: none
   */
  public FaultInjector lose(int everyNth) {
    loseEvery = everyNth;
    return this;
  }

  /**
   * Delivers events twice, short ones only.
   *
   * @param everyNth 2: every second; 0: none
   */
  public FaultInjector deliverTwice(int everyNth) {
    doubleEvery = everyNth;
    return this;
  }

  /**
   * Makes events late: their presentation time is earlier than it was.
   *
   * @param time100ns how much, 100 ns
   */
  public FaultInjector late(long time100ns) {
    late100ns = time100ns;
    return this;
  }

  /**
   * Unplugs the line, or plugs it in again: what comes is lost meanwhile.
   *
   * @param out whether it is out
   */
  public FaultInjector unplug(boolean out) {
    unplugged = out;
    return this;
  }

  /**
   * Has the consumer take one event each time it is served by {@code putMessage(null)}; or all
   * again, what waits too.
   *
   * @param on whether it is slow
   */
  public FaultInjector slowConsumer(boolean on) {
    slow = on;
    while (!slow && heldHead != null) {
      deliverHeld();
    }
    return this;
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    if (chain == null) {
      return heldHead == null ? target.putMessage(null) : deliverHeld();
    }
    NtStatus worst = NtStatus.SUCCESS;
    DMusKernelEvent event = chain;
    while (event != null) {
      DMusKernelEvent next = event.next();
      event.next(null);
      NtStatus status = pass(event);
      worst = status.isSuccess() ? worst : status;
      event = next;
    }
    return worst;
  }

  private NtStatus pass(DMusKernelEvent event) {
    count++;
    if (unplugged || isNth(loseEvery)) {
      return pool.putMessage(event);
    }
    event.presTime100ns(Math.max(0, event.presTime100ns() - late100ns));
    DMusKernelEvent twin = isNth(doubleEvery) ? twinOf(event) : null;
    NtStatus status = deliver(event);
    return twin == null ? status : deliver(twin);
  }

  private boolean isNth(int every) {
    return every > 0 && count % every == 0;
  }

  private DMusKernelEvent twinOf(DMusKernelEvent event) {
    boolean isShort = !event.isPackage() && event.buffer() == null;
    DMusKernelEvent twin = isShort ? pool.getMessage() : null;
    if (twin != null) {
      System.arraycopy(event.bytes(), 0, twin.bytes(), 0, event.eventBytes());
      twin.eventBytes(event.eventBytes());
      twin.channelGroup(event.channelGroup());
      twin.presTime100ns(event.presTime100ns());
      twin.flags(event.flags());
    }
    return twin;
  }

  private NtStatus deliver(DMusKernelEvent event) {
    if (!slow) {
      return target.putMessage(event);
    }
    if (heldHead == null) {
      heldHead = event;
    } else {
      heldTail.next(event);
    }
    heldTail = event;
    return NtStatus.SUCCESS;
  }

  private NtStatus deliverHeld() {
    DMusKernelEvent first = heldHead;
    heldHead = first.next();
    first.next(null);
    return target.putMessage(first);
  }

  @Override
  public void setState(KsState state) {
    // Its target has states of its own.
  }

  @Override
  public void close() {
    if (heldHead != null) {
      pool.putMessage(heldHead);
      heldHead = null;
    }
  }
}
