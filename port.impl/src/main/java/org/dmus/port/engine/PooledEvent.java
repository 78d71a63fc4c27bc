package org.dmus.port.engine;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a pool knows about one of its events; the event carries it, so that nothing is looked up.
 */
public final class PooledEvent {
  final EventPool pool;

  /** Counts gets and puts: odd while the event is out. */
  private final AtomicInteger stamp = new AtomicInteger();

  private EventOwner owner;
  private long submitTime100ns;

  PooledEvent(EventPool pool) {
    this.pool = pool;
  }

  /** Notes who submits the event, and when. Only its present owner may call this. */
  public void sign(EventOwner writer, long masterTime100ns) {
    owner = writer;
    submitTime100ns = masterTime100ns;
  }

  /** {@return who submitted the event; null when the port made it itself} */
  public EventOwner owner() {
    return owner;
  }

  /** {@return master time of its submission, 100 ns; meaningless without an owner} */
  public long submitTime100ns() {
    return submitTime100ns;
  }

  int stamp() {
    return stamp.get();
  }

  void take() {
    stamp.incrementAndGet();
  }

  /** Returns whether the event was out, with that stamp, and is not any more. */
  boolean put(int expected) {
    return (expected & 1) != 0 && stamp.compareAndSet(expected, expected + 1);
  }

  /** Tells the owner that it is back, and forgets him. */
  void release() {
    EventOwner former = owner;
    if (former != null) {
      owner = null;
      former.returned();
    }
  }
}
