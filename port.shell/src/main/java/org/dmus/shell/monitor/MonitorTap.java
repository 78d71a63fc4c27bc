package org.dmus.shell.monitor;

import org.dmus.client.PinTap;
import org.dmus.mxf.DMusKernelEvent;

/** Puts what one pin delivers into the ring; pieces of system exclusive as one message. */
final class MonitorTap implements PinTap {
  private final PassedEvents to;
  private final byte[] head = new byte[PassedEvents.HEAD_BYTES];
  private int length;

  MonitorTap(PassedEvents to) {
    this.to = to;
  }

  @Override
  public void tapped(DMusKernelEvent chain) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      if (e.isPackage()) {
        tapped(e.packageHead());
      } else {
        take(e);
      }
    }
  }

  private void take(DMusKernelEvent event) {
    byte[] bytes = event.bytes();
    int count = event.eventBytes();
    boolean isWhole = event.isComplete() && bytes[0] < 0 && length == 0;
    if (isWhole) {
      to.put(event.presTime100ns(), bytes, count);
      return;
    }
    if (length < head.length) {
      System.arraycopy(bytes, 0, head, length, Math.min(count, head.length - length));
    }
    length += count;
    if (event.isComplete()) {
      to.put(event.presTime100ns(), head, length);
      length = 0;
    }
  }
}
