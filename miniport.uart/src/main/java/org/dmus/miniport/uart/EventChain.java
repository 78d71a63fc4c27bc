package org.dmus.miniport.uart;

import org.dmus.mxf.DMusKernelEvent;

/** The events a stream holds, in order, linked through their own {@code next}. */
final class EventChain {

  private DMusKernelEvent first;
  private DMusKernelEvent last;

  boolean isEmpty() {
    return first == null;
  }

  DMusKernelEvent first() {
    return first;
  }

  /** Appends a chain; null is no chain. */
  void append(DMusKernelEvent chain) {
    if (chain == null) {
      return;
    }
    if (first == null) {
      first = chain;
    } else {
      last.next(chain);
    }
    last = lastOf(chain);
  }

  /** Takes the first event out. */
  DMusKernelEvent removeFirst() {
    DMusKernelEvent event = first;
    first = event.next();
    event.next(null);
    if (first == null) {
      last = null;
    }
    return event;
  }

  /** Takes everything out, as one chain. */
  DMusKernelEvent removeAll() {
    DMusKernelEvent chain = first;
    first = null;
    last = null;
    return chain;
  }

  /**
   * Puts the members of the package at the head in its place.
   *
   * @return the emptied package event
   */
  DMusKernelEvent unpackFirst() {
    DMusKernelEvent event = removeFirst();
    DMusKernelEvent members = event.packageHead();
    if (members != null) {
      DMusKernelEvent end = lastOf(members);
      end.next(first);
      first = members;
      last = last == null ? end : last;
    }
    event.packageHead(null);
    event.flags(event.flags() & ~DMusKernelEvent.PACKAGE_EVENT);
    event.eventBytes(0); // a package's count is not a number of bytes (dmusuart does the same)
    return event;
  }

  static int length(DMusKernelEvent chain) {
    int count = 0;
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      count++;
    }
    return count;
  }

  /** {@return the number of bytes in all events, those in packages included} */
  static int bytes(DMusKernelEvent chain) {
    int count = 0;
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      count += e.isPackage() ? bytes(e.packageHead()) : e.eventBytes();
    }
    return count;
  }

  private static DMusKernelEvent lastOf(DMusKernelEvent chain) {
    DMusKernelEvent event = chain;
    while (event.next() != null) {
      event = event.next();
    }
    return event;
  }
}
