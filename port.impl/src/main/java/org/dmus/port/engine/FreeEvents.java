package org.dmus.port.engine;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The free events of a pool: a lock-free stack, so that the event used last, still in the cache, is
 * used next. The low bits of its head are the index of the top event; the others count changes, so
 * that a thread that was away does not mistake a top that came back for one that never left.
 */
final class FreeEvents {
  private static final int INDEX_BITS = 24;
  private static final int NONE = (1 << INDEX_BITS) - 1;
  private static final long CHANGE = 1L << INDEX_BITS;

  /** The head stands alone on its cache line and the one beside it. */
  private static final int HEAD = 16;

  private final PooledEvent[] all;
  private final AtomicLongArray head = new AtomicLongArray(2 * HEAD);

  /**
   * Creates an empty stack.
   *
   * @param all every event that may be pushed, at its index
   */
  FreeEvents(PooledEvent[] all) {
    this.all = all;
    head.set(HEAD, NONE);
  }

  /** Takes one, or returns null. */
  PooledEvent pop() {
    while (true) {
      long seen = head.get(HEAD);
      int index = (int) seen & NONE;
      if (index == NONE) {
        return null;
      }
      PooledEvent top = all[index];
      if (head.compareAndSet(HEAD, seen, changed(seen) | top.below)) {
        return top;
      }
    }
  }

  /** Adds one that only the caller knows of. */
  void push(PooledEvent event) {
    long seen;
    do {
      seen = head.get(HEAD);
      event.below = (int) seen & NONE;
      event.height = height(event.below) + 1;
    } while (!head.compareAndSet(HEAD, seen, changed(seen) | event.index));
  }

  /** Returns how many there are; while others push and pop, about how many. */
  int size() {
    return height((int) head.get(HEAD) & NONE);
  }

  private int height(int index) {
    return index == NONE ? 0 : all[index].height;
  }

  private static long changed(long head) {
    return (head & ~NONE) + CHANGE;
  }
}
