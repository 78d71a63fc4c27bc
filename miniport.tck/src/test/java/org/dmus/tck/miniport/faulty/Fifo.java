package org.dmus.tck.miniport.faulty;

import org.dmus.mxf.DMusKernelEvent;

/** Events in the order they came, linked through themselves. */
final class Fifo {
  private DMusKernelEvent head;

  boolean isEmpty() {
    return head == null;
  }

  void append(DMusKernelEvent chain) {
    if (head == null) {
      head = chain;
      return;
    }
    DMusKernelEvent last = head;
    while (last.next() != null) {
      last = last.next();
    }
    last.next(chain);
  }

  DMusKernelEvent peek() {
    return head;
  }

  DMusKernelEvent poll() {
    DMusKernelEvent first = head;
    head = first.next();
    first.next(null);
    return first;
  }

  DMusKernelEvent pollAll() {
    DMusKernelEvent all = head;
    head = null;
    return all;
  }
}
