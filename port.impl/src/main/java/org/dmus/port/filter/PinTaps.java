package org.dmus.port.filter;

import java.util.ArrayList;
import java.util.List;
import org.dmus.client.PinTap;

/** Taps of every instance of a pin, now and to come. Exclusively on the engine. */
final class PinTaps {
  /** In place of a pin id: all of them. */
  static final int EVERY_PIN = -1;

  private final List<Entry> all = new ArrayList<>();

  private record Entry(int pinId, Tap tap) {
    boolean isFor(Pin pin) {
      return pinId == EVERY_PIN || pinId == pin.pinId();
    }
  }

  void add(int pinId, Tap tap, List<Pin> open) {
    Entry entry = new Entry(pinId, tap);
    all.add(entry);
    open.stream().filter(entry::isFor).forEach(pin -> pin.taps.add(tap));
  }

  void remove(Tap tap, List<Pin> open) {
    all.removeIf(each -> each.tap == tap);
    open.forEach(pin -> pin.taps.remove(tap));
  }

  void removeGuest(PinTap guest, List<Pin> open) {
    all.removeIf(each -> each.tap instanceof GuestTap tap && tap.guest == guest);
    open.forEach(pin -> pin.taps.removeGuest(guest));
  }

  void opened(Pin pin) {
    all.stream().filter(each -> each.isFor(pin)).forEach(each -> pin.taps.add(each.tap));
  }
}
