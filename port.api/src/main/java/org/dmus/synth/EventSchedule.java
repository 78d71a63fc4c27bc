package org.dmus.synth;

import org.dmus.mxf.DMusKernelEvent;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Kernel events that wait for their time: a list sorted by presentation time, equal times in the
 * order of arrival. Links through the events themselves, so that it never allocates and never
 * overflows. It owns what it holds. One thread at a time. [data path]
 */
@ProviderType
public final class EventSchedule {
  private DMusKernelEvent head;
  private DMusKernelEvent tail;

  /** Starts empty. */
  public EventSchedule() {}

  /**
   * Adds a chain; its order need not be that of time.
   *
   * @param chain head of a chain, or null
   */
  public void add(DMusKernelEvent chain) {
    DMusKernelEvent event = chain;
    while (event != null) {
      DMusKernelEvent next = event.next();
      insert(event);
      event = next;
    }
  }

  /** {@return the earliest event, which stays here, or null} */
  public DMusKernelEvent peek() {
    return head;
  }

  /**
   * Takes the earliest event.
   *
   * @return the event, unlinked and the caller's, or null
   */
  public DMusKernelEvent poll() {
    DMusKernelEvent event = head;
    if (event != null) {
      head = event.next();
      tail = head == null ? null : tail;
      event.next(null);
    }
    return event;
  }

  /**
   * Takes everything.
   *
   * @return a chain, the caller's, or null
   */
  public DMusKernelEvent pollAll() {
    DMusKernelEvent all = head;
    head = null;
    tail = null;
    return all;
  }

  /**
   * Moves every event in time, but those without one: the music was paused.
   *
   * @param by100ns 100 ns, later
   */
  public void shift(long by100ns) {
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
