package org.dmus.miniport.synth;

import org.dmus.mxf.DMusKernelEvent;

/**
 * Kernel events that wait for their time: a list sorted by presentation time, equal times in the
 * order of arrival. Links through the events themselves, so that it never allocates and never
 * overflows. It owns what it holds.
 */
final class EventSchedule {
  private DMusKernelEvent head;
  private DMusKernelEvent tail;

  /** Adds a chain; its order need not be that of time. */
  void add(DMusKernelEvent chain) {
    DMusKernelEvent event = chain;
    while (event != null) {
      DMusKernelEvent next = event.next();
      insert(event);
      event = next;
    }
  }

  /** Returns the earliest event without taking it, or null. */
  DMusKernelEvent peek() {
    return head;
  }

  /** Takes the earliest event, unlinked, or null. */
  DMusKernelEvent poll() {
    DMusKernelEvent event = head;
    if (event != null) {
      head = event.next();
      tail = head == null ? null : tail;
      event.next(null);
    }
    return event;
  }

  /** Takes everything, as a chain, or null. */
  DMusKernelEvent pollAll() {
    DMusKernelEvent all = head;
    head = null;
    tail = null;
    return all;
  }

  /** Moves every event in time. */
  void shift(long by100ns) {
    for (DMusKernelEvent e = head; e != null; e = e.next()) {
      if (e.presTime100ns() != 0) {
        e.presTime100ns(e.presTime100ns() + by100ns);
      }
    }
  }

  /** Clients mostly write in order: then the end of the list is the place. */
  private void insert(DMusKernelEvent event) {
    long time = event.presTime100ns();
    event.next(null);
    if (tail == null) {
      head = event;
      tail = event;
    } else if (tail.presTime100ns() <= time) {
      tail.next(event);
      tail = event;
    } else if (head.presTime100ns() > time) {
      event.next(head);
      head = event;
    } else {
      insertAfterLastNotLater(event, time);
    }
  }

  private void insertAfterLastNotLater(DMusKernelEvent event, long time) {
    DMusKernelEvent before = head;
    while (before.next().presTime100ns() <= time) {
      before = before.next();
    }
    event.next(before.next());
    before.next(event);
  }
}
