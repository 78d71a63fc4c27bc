package org.dmus.port.filter;

import java.util.ArrayList;
import java.util.List;

/** Taps of every instance of a pin, now and to come. Exclusively on the engine. */
final class PinTaps {
  private final List<PinTap> all = new ArrayList<>();

  private record PinTap(int pinId, Tap tap) {}

  void add(int pinId, Tap tap, List<Pin> open) {
    all.add(new PinTap(pinId, tap));
    open.stream().filter(pin -> pin.pinId() == pinId).forEach(pin -> pin.taps.add(tap));
  }

  void remove(Tap tap, List<Pin> open) {
    all.removeIf(each -> each.tap == tap);
    open.forEach(pin -> pin.taps.remove(tap));
  }

  void opened(Pin pin) {
    all.stream().filter(each -> each.pinId == pin.pinId()).forEach(each -> pin.taps.add(each.tap));
  }
}
