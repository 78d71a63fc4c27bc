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

  /**
   * Inserts an event in the order of time, among those of its instant where the order of chords
   * wants it. It passes only what came ahead and has time yet: what waits for the line keeps its
   * place.
   *
   * @param event not in a chain
   * @param order that order
   * @param isFirstLeaving whether the first event has to stay the first
   * @param now100ns the time
   */
  void insert(DMusKernelEvent event, ChordOrder.Mode order, boolean isFirstLeaving, long now100ns) {
    DMusKernelEvent before = null;
    DMusKernelEvent place = null;
    boolean isFound = false;
    boolean isHeld = isFirstLeaving;
    DMusKernelEvent e = first;
    while (e != null && (isHeld || !hasTime(e, event, now100ns))) {
      if (e == first && isFirstLeaving || !ChordOrder.mayPass(e, event)) {
        isFound = false;
      } else if (!isFound && ChordOrder.rank(order, e) > ChordOrder.rank(order, event)) {
        isFound = true;
        place = before;
      }
      isHeld = !e.isComplete(); // nothing comes between the parts of system exclusive
      before = e;
      e = e.next();
    }
    insertAfter(isFound ? place : before, event);
  }

  private static boolean hasTime(DMusKernelEvent ahead, DMusKernelEvent event, long now100ns) {
    long due100ns = ahead.presTime100ns();
    return due100ns > event.presTime100ns() && due100ns > now100ns;
  }

  private void insertAfter(DMusKernelEvent place, DMusKernelEvent event) {
    if (place == null) {
      event.next(first);
      first = event;
    } else {
      event.next(place.next());
      place.next(event);
    }
    last = event.next() == null ? event : last;
  }

  /** Puts one of the events in front of the others. */
  void bringForward(DMusKernelEvent event) {
    DMusKernelEvent before = null;
    for (DMusKernelEvent e = first; e != event; e = e.next()) {
      before = e;
    }
    if (before != null) {
      remove(before, event);
      event.next(first);
      first = event;
    }
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

  /**
   * Takes the first real-time message out that nothing but system exclusive is before, once a line
   * has taken it.
   *
   * @param inside whether the first event goes on with system exclusive
   * @param line takes it
   * @return it; null = there is none, or the line did not take it
   */
  DMusKernelEvent removeRealTime(boolean inside, Transmitter line) {
    DMusKernelEvent before = null;
    DMusKernelEvent event = first;
    boolean isSysex = inside;
    while (event != null && !Messages.isRealTime(event)) {
      if (!isSysex && !Messages.beginsSysex(event)) {
        return null;
      }
      isSysex = !event.isComplete();
      before = event;
      event = event.next();
    }
    return event != null && line.writeRealTime(event.bytes()[0]) ? remove(before, event) : null;
  }

  private DMusKernelEvent remove(DMusKernelEvent before, DMusKernelEvent event) {
    if (before == null) {
      return removeFirst();
    }
    before.next(event.next());
    event.next(null);
    last = last == event ? before : last;
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
      count += bytesOf(e);
    }
    return count;
  }

  /** {@return the number of bytes of an event; of a package, those in it} */
  static int bytesOf(DMusKernelEvent event) {
    return event.isPackage() ? bytes(event.packageHead()) : event.eventBytes();
  }

  private static DMusKernelEvent lastOf(DMusKernelEvent chain) {
    DMusKernelEvent event = chain;
    while (event.next() != null) {
      event = event.next();
    }
    return event;
  }
}
