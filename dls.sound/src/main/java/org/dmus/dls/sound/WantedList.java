package org.dmus.dls.sound;

import java.util.concurrent.atomic.AtomicReference;

/** A stack without locks: audio threads push, one loader takes all. */
final class WantedList {
  private final AtomicReference<Wanted> head = new AtomicReference<>();

  /** Adds what nobody asked for before; returns whether it did. [data path] */
  boolean push(Wanted wanted) {
    if (!wanted.askOnce()) {
      return false;
    }
    Wanted before;
    do {
      before = head.get();
      wanted.next = before;
    } while (!head.compareAndSet(before, wanted));
    return true;
  }

  boolean isEmpty() {
    return head.get() == null;
  }

  /** Takes everything, linked, the latest first; null when there is nothing. */
  Wanted takeAll() {
    return head.getAndSet(null);
  }
}
