package org.dmus.port.graph;

import java.util.Optional;
import org.dmus.port.filter.TappedPin;

/**
 * A pin in the hands of one connection.
 *
 * @param pin the pin
 * @param letGo gives it back
 */
record PinUse(TappedPin pin, Runnable letGo) {

  Optional<String> problem() {
    return problem(pin);
  }

  /** Returns why nothing passes through a pin. */
  static Optional<String> problem(TappedPin pin) {
    String port = pin.filter().name();
    if (pin.isClosed()) {
      return Optional.of(port + ": its pin " + pin.pinId() + " is closed");
    }
    if (pin.failure().isPresent()) {
      return pin.failure().map(Throwable::getMessage);
    }
    return pin.isAttached()
        ? Optional.empty()
        : Optional.of(port + ": its miniport is away; deploy or start its bundle");
  }

  void release() {
    letGo.run();
  }
}
