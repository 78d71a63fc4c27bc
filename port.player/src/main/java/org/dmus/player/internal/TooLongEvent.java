package org.dmus.player.internal;

import org.dmus.client.IPin;
import org.dmus.player.SongFeeder;

/** Keeps an event that is longer than the whole pool of a pin from blocking the song for ever. */
final class TooLongEvent {
  private TooLongEvent() {}

  /** Skips the event that a pin refused with its pool unused; false when there is hope. */
  static boolean skip(SongFeeder feeder, IPin pin) {
    long before = feeder.written();
    if (pin.statistics().pool().used() > 0) {
      return false;
    }
    // The pool may have emptied only now: one more chance, for what was handed over already.
    feeder.feed(pin, Long.MIN_VALUE);
    if (feeder.written() == before) {
      feeder.skip();
    }
    return true;
  }
}
