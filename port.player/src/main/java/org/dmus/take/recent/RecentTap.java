package org.dmus.take.recent;

import org.dmus.client.PinTap;
import org.dmus.mxf.DMusKernelEvent;

/** Puts what the pins of a port deliver into its ring. */
final class RecentTap implements PinTap {
  private final RecentRing ring;

  RecentTap(RecentRing ring) {
    this.ring = ring;
  }

  @Override
  public void tapped(DMusKernelEvent chain) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      if (e.isPackage()) {
        tapped(e.packageHead());
      } else if (e.eventBytes() > 0) {
        ring.put(e.presTime100ns(), e.bytes(), e.eventBytes(), e.isComplete());
      }
    }
  }
}
