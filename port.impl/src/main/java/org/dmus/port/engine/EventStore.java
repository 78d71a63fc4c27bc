package org.dmus.port.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The events of a pool: those that everybody may take, and a reserve. Lock-free. */
final class EventStore {
  private final PooledEvent[] all;
  private final FreeEvents free;
  private final FreeEvents reserve;
  private final AtomicInteger owedToReserve = new AtomicInteger();

  /** Makes the events of a pool, {@code capacity} for everybody and {@code reserved} more. */
  EventStore(EventPool pool, int capacity, int reserved) {
    all = new PooledEvent[capacity + reserved];
    free = new FreeEvents(all);
    reserve = new FreeEvents(all);
    for (int i = 0; i < all.length; i++) {
      all[i] = new PooledEvent(pool, i);
      (i < capacity ? free : reserve).push(all[i]);
    }
  }

  /** Takes a free event, or returns null. */
  PooledEvent take() {
    return free.pop();
  }

  /** Takes an event of the reserve; when that is empty, any; or returns null. */
  PooledEvent takeReserved() {
    PooledEvent event = reserve.pop();
    if (event == null) {
      return free.pop();
    }
    owedToReserve.incrementAndGet();
    return event;
  }

  /** Takes back an event that only the caller knows of: first of all the reserve is filled. */
  void put(PooledEvent event) {
    int owed = owedToReserve.get();
    // Who loses the race against another that gives back leaves it to the next.
    if (owed > 0 && owedToReserve.compareAndSet(owed, owed - 1)) {
      reserve.push(event);
    } else {
      free.push(event);
    }
  }

  /** Makes a new event in the place of one that will not come back; {@link #put} has to follow. */
  PooledEvent replacement(PooledEvent lost) {
    PooledEvent fresh = new PooledEvent(lost.pool, lost.index);
    all[lost.index] = fresh;
    return fresh;
  }

  /** Returns how many are free for everybody. */
  int free() {
    return free.size();
  }

  void forEach(Consumer<PooledEvent> action) {
    for (PooledEvent event : all) {
      action.accept(event);
    }
  }
}
