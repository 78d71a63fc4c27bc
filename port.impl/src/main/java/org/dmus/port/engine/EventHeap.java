package org.dmus.port.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.dmus.mxf.DMusKernelEvent;

/** A binary heap of events by time, then arrival, over arrays of a fixed size. */
final class EventHeap {
  private final DMusKernelEvent[] events;
  private final long[] times;
  private final long[] arrivals;
  private int size;
  private long arrival;

  EventHeap(int capacity) {
    events = new DMusKernelEvent[capacity];
    times = new long[capacity];
    arrivals = new long[capacity];
  }

  int size() {
    return size;
  }

  /** Returns the earliest time, or {@link Duty#NEVER} when empty. */
  long earliest() {
    return size == 0 ? Duty.NEVER : times[0];
  }

  /** Returns the earliest; there must be one. */
  DMusKernelEvent peek() {
    return events[0];
  }

  void add(DMusKernelEvent event, long time) {
    siftUp(size++, event, time, arrival++);
  }

  /** Takes out the earliest; there must be one. */
  DMusKernelEvent poll() {
    DMusKernelEvent first = events[0];
    int last = --size;
    DMusKernelEvent moved = events[last];
    events[last] = null;
    if (last > 0) {
      // The last one mostly belongs near the bottom: it is compared on the way up, not down.
      siftUp(sinkHole(), moved, times[last], arrivals[last]);
    }
    return first;
  }

  /** Moves the earlier child up into the place of each that left; returns the leaf left empty. */
  private int sinkHole() {
    int hole = 0;
    int child = 1;
    while (child + 1 < size) {
      child += isSecondEarlier(child);
      set(hole, events[child], times[child], arrivals[child]);
      hole = child;
      child = 2 * hole + 1;
    }
    if (child < size) {
      set(hole, events[child], times[child], arrivals[child]);
      hole = child;
    }
    return hole;
  }

  /**
   * Returns 1 when the sibling behind is the earlier one, else 0. The sign of a difference, because
   * nobody, and no branch prediction, can guess it; times are never half of all time apart.
   */
  private int isSecondEarlier(int first) {
    long difference = times[first + 1] - times[first];
    if (difference == 0) {
      difference = arrivals[first + 1] - arrivals[first];
    }
    return (int) (difference >>> 63);
  }

  private void siftUp(int from, DMusKernelEvent event, long time, long order) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (!before(time, order, parent)) {
        break;
      }
      set(at, events[parent], times[parent], arrivals[parent]);
      at = parent;
    }
    set(at, event, time, order);
  }

  private boolean before(long time, long order, int index) {
    return time != times[index] ? time < times[index] : order < arrivals[index];
  }

  private void set(int at, DMusKernelEvent event, long time, long order) {
    events[at] = event;
    times[at] = time;
    arrivals[at] = order;
  }

  /** Forgets some; the predicate says which, and owns those from then on. */
  void removeIf(Predicate<DMusKernelEvent> which) {
    int all = size;
    size = 0;
    for (int i = 0; i < all; i++) {
      DMusKernelEvent event = events[i];
      events[i] = null;
      if (!which.test(event)) {
        // What was read is behind what is written: a heap built anew never overtakes it.
        siftUp(size++, event, times[i], arrivals[i]);
      }
    }
  }

  /**
   * Returns the earliest events, in order. Looks at those only, and at their children: who looks
   * holds up the engine.
   */
  List<DMusKernelEvent> first(int limit) {
    PriorityQueue<Integer> next =
        new PriorityQueue<>((a, b) -> before(times[a], arrivals[a], b) ? -1 : 1);
    List<DMusKernelEvent> first = new ArrayList<>();
    addIfThere(next, 0);
    while (first.size() < limit && !next.isEmpty()) {
      int at = next.poll();
      first.add(events[at]);
      addIfThere(next, 2 * at + 1);
      addIfThere(next, 2 * at + 2);
    }
    return first;
  }

  private void addIfThere(PriorityQueue<Integer> next, int index) {
    if (index < size) {
      next.add(index);
    }
  }

  /** Returns how many there are of a kind. */
  int count(Predicate<DMusKernelEvent> which) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += which.test(events[i]) ? 1 : 0;
    }
    return count;
  }
}
