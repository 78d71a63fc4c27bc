package org.dmus.port.engine;

import java.util.concurrent.atomic.AtomicLong;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;

/** Takes chains back into a pool: events, the members of packages, long buffers. Lock-free. */
final class Recycler {
  private final EventPool pool;
  private final EventStore events;
  private final FreeBuffers buffers;
  private final PoolTrace trace;
  private final AtomicLong refused = new AtomicLong();

  Recycler(EventPool pool, EventStore events, FreeBuffers buffers, PoolTrace trace) {
    this.pool = pool;
    this.events = events;
    this.buffers = buffers;
    this.trace = trace;
  }

  /** Returns how many events and buffers were refused. */
  long refused() {
    return refused.get();
  }

  /** Takes back everything that hangs on a chain. */
  NtStatus put(DMusKernelEvent chain) {
    NtStatus status = NtStatus.SUCCESS;
    // Packages whose members are being put, the innermost first: linked by what was their head.
    DMusKernelEvent packages = null;
    DMusKernelEvent event = chain;
    while (event != null) {
      if (!isPut(event)) {
        // Its links may belong to the next owner already: do not follow them.
        status = NtStatus.INVALID_PARAMETER;
        event = null;
      } else if (event.packageHead() != null) {
        DMusKernelEvent members = event.packageHead();
        event.packageHead(packages);
        packages = event;
        event = members;
      } else {
        DMusKernelEvent next = event.next();
        restore(EventPool.markOf(event));
        event = next;
      }
      while (event == null && packages != null) {
        DMusKernelEvent done = packages;
        packages = done.packageHead();
        event = done.next();
        restore(EventPool.markOf(done));
      }
    }
    return status;
  }

  private boolean isPut(DMusKernelEvent event) {
    if (event.reserved() instanceof PooledEvent mark
        && mark.pool == pool
        && mark.put(mark.stamp())) {
      return true;
    }
    refused.incrementAndGet();
    if (trace != null) {
      trace.refused(event);
    }
    return false;
  }

  /** Takes back a chain if its head is still out as it was when it had that stamp. */
  void put(DMusKernelEvent chain, int stamp) {
    if (chain.reserved() instanceof PooledEvent mark && mark.put(stamp)) {
      DMusKernelEvent next = chain.next();
      DMusKernelEvent members = chain.packageHead();
      restore(mark);
      put(members);
      put(next);
    }
  }

  private void restore(PooledEvent mark) {
    DMusKernelEvent event = mark.event;
    byte[] buffer = event.buffer();
    event.clear();
    mark.release(buffer != null);
    if (mark.index == PooledEvent.SPARE) {
      buffers.put(buffer); // a buffer that was made with it is none of this pool
      return;
    }
    if (buffer != null) {
      put(buffer);
    }
    if (trace != null) {
      trace.put(event);
    }
    events.put(mark);
  }

  /** Takes back a long buffer. */
  void put(byte[] buffer) {
    if (!buffers.put(buffer)) {
      refused.incrementAndGet();
    }
  }
}
