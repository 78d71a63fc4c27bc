package org.dmus.port.engine;

import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;

/**
 * What the stream of a miniport has of a pool. A stream that is closed has nothing any more: what
 * it kept is replaced, so that a pool outlives any number of careless miniports.
 */
public final class Loans {
  private final EventStore events;
  private final FreeBuffers buffers;
  private final Recycler recycler;
  private final PoolTrace trace;
  private volatile long lost;

  Loans(EventStore events, FreeBuffers buffers, Recycler recycler, PoolTrace trace) {
    this.events = events;
    this.buffers = buffers;
    this.recycler = recycler;
    this.trace = trace;
  }

  /**
   * Notes that a stream has a chain until it puts it. Called by its present owner.
   *
   * @param chain a chain
   * @param stream who gets it
   * @return a number that says whether the head was put and taken out again meanwhile
   */
  public int lend(DMusKernelEvent chain, IMXF stream) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      if (e.reserved() instanceof PooledEvent mark) {
        mark.lent = true;
      }
      if (trace != null) {
        trace.lent(e, stream);
      }
    }
    return chain.reserved() instanceof PooledEvent mark ? mark.stamp() : 0;
  }

  /** Notes that the stream gave an event to the port. Called by its present owner. */
  public void received(DMusKernelEvent event) {
    if (event.reserved() instanceof PooledEvent mark) {
      mark.lent = false;
    }
  }

  /**
   * Takes a chain back from a stream that failed, unless it gave the chain back before.
   *
   * @param chain a chain that the stream uses no more
   * @param stamp what {@link #lend} said
   */
  public void reclaim(DMusKernelEvent chain, int stamp) {
    recycler.put(chain, stamp);
  }

  /**
   * Replaces what a closed stream kept, events and buffers; what it puts late is refused. One
   * thread at a time.
   */
  public void writeOff() {
    events.forEach(
        mark -> {
          int stamp = mark.stamp(); // first: who put it and took it again has another
          if (mark.lent && mark.put(stamp)) {
            replace(mark);
          }
        });
  }

  private void replace(PooledEvent kept) {
    lost++;
    kept.release(kept.event.buffer() != null);
    buffers.replace(kept.event.buffer());
    PooledEvent fresh = events.replacement(kept);
    if (trace != null) {
      trace.lost(kept.event);
      trace.watch(fresh); // before anybody can take it
    }
    events.put(fresh);
  }

  /** Returns how many events streams kept. */
  long lost() {
    return lost;
  }
}
