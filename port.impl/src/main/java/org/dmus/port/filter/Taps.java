package org.dmus.port.filter;

import java.util.Arrays;
import org.dmus.client.PinTap;
import org.dmus.mxf.DMusKernelEvent;

/** The taps of one pin: changed exclusively, read on the engine. */
final class Taps {
  private Tap[] taps = {};

  void add(Tap tap) {
    Tap[] more = Arrays.copyOf(taps, taps.length + 1);
    more[taps.length] = tap;
    taps = more;
  }

  void remove(Tap tap) {
    taps = Arrays.stream(taps).filter(each -> each != tap).toArray(Tap[]::new);
  }

  void removeGuest(PinTap guest) {
    taps =
        Arrays.stream(taps)
            .filter(each -> !(each instanceof GuestTap tap && tap.guest == guest))
            .toArray(Tap[]::new);
  }

  void tapped(DMusKernelEvent chain) {
    for (Tap tap : taps) {
      tap.tapped(chain);
    }
  }

  void interrupted() {
    for (Tap tap : taps) {
      tap.interrupted();
    }
  }

  void closed() {
    for (Tap tap : taps) {
      tap.closed();
    }
  }
}
