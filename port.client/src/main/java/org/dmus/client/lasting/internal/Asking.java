package org.dmus.client.lasting.internal;

import java.util.function.Function;
import java.util.function.Supplier;
import org.dmus.client.IPin;

/** Asks the pin there is, of whatever version; with no lock held. */
final class Asking {
  private final Succession pins;
  private final Absence absence;

  Asking(Succession pins, Absence absence) {
    this.pins = pins;
    this.absence = absence;
  }

  /** Asks the pin; the other one answers while there is none. */
  <T> T ask(Function<IPin, T> present, Supplier<T> away) {
    for (IPin p = pins.now(); p != null; p = pins.now()) {
      try {
        return present.apply(p);
      } catch (RuntimeException e) {
        requireLeft(p, e);
      }
    }
    return away.get();
  }

  /** What a pin throws that is closed meanwhile concerns nobody: the next one is asked. */
  private void requireLeft(IPin asked, RuntimeException thrown) {
    if (pins.now() == asked) {
      throw thrown;
    }
  }

  /** Asks what only a pin can answer that is there. */
  <T> T require(Function<IPin, T> present) {
    return ask(
        present,
        () -> {
          throw absence.removed("the port is away; wait until it is back");
        });
  }
}
