package org.dmus.port.engine;

import java.util.function.Predicate;
import org.dmus.mxf.DMusKernelEvent;

/** Events in a row that arrived in the order of their times: a ring of a fixed size. */
final class EventRun {
  private final DMusKernelEvent[] events;
  private final long[] times;
  private final int mask;
  private int head;
  private int size;

  EventRun(int capacity) {
    int slots = Integer.highestOneBit(Math.max(1, capacity - 1)) << 1;
    events = new DMusKernelEvent[slots];
    times = new long[slots];
    mask = slots - 1;
  }

  int size() {
    return size;
  }

  /** Returns the earliest time, or {@link Duty#NEVER} when empty. */
  long earliest() {
    return size == 0 ? Duty.NEVER : times[head];
  }

  void add(DMusKernelEvent event, long time) {
    int at = head + size++ & mask;
    events[at] = event;
    times[at] = time;
  }

  /** Takes out the earliest; there must be one. */
  DMusKernelEvent poll() {
    DMusKernelEvent first = events[head];
    events[head] = null;
    head = head + 1 & mask;
    size--;
    return first;
  }

  DMusKernelEvent get(int index) {
    return events[head + index & mask];
  }

  /** Forgets some; the predicate says which, in order, and owns those from then on. */
  void removeIf(Predicate<DMusKernelEvent> which) {
    int all = size;
    for (int i = 0; i < all; i++) {
      long time = times[head];
      DMusKernelEvent event = poll();
      if (!which.test(event)) {
        add(event, time);
      }
    }
  }

  /** Returns how many there are of a kind. */
  int count(Predicate<DMusKernelEvent> which) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += which.test(get(i)) ? 1 : 0;
    }
    return count;
  }
}
