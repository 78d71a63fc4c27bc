package org.dmus.port.filter;

import org.dmus.client.PinTap;
import org.dmus.mxf.DMusKernelEvent;

/** A tap that a program brings: when it throws, the music goes on without it. */
final class GuestTap implements Tap {
  final PinTap guest;
  private boolean broken;

  GuestTap(PinTap guest) {
    this.guest = guest;
  }

  @Override
  public void tapped(DMusKernelEvent chain) {
    if (broken) {
      return;
    }
    try {
      guest.tapped(chain);
    } catch (RuntimeException | Error e) {
      broken = true; // as its contract says; whoever threw knows best why
    }
  }

  @Override
  public void interrupted() {}

  @Override
  public void closed() {}
}
