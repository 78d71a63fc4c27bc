package org.dmus.port.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.filter.Filter;
import org.dmus.port.filter.TappedPin;

/**
 * The pins that the graph has open: one of each source, one of each target, in RUN, for as long as
 * a connection uses it or a program wants it. One thread at a time.
 */
final class SharedPins {
  private final Map<Key, Shared> open = new HashMap<>();

  private record Key(Filter filter, int pinId) {}

  private static final class Shared {
    private final TappedPin pin;
    private int users;

    Shared(TappedPin pin) {
      this.pin = pin;
    }
  }

  /** Opens a source, or shares it. */
  Source source(MusicPin wanted) {
    if (!wanted.isCapture()) {
      return new OpenPinsSource(wanted.filter(), wanted.pinId(), false);
    }
    try {
      PinUse use = share(wanted);
      return new PinSource(use.pin(), () -> run(use.pin()), use.letGo());
    } catch (NtStatusException e) {
      if (e.status() != NtStatus.INVALID_DEVICE_REQUEST) {
        throw e;
      }
      // A program has the only instance that there can be: what it captures passes.
      return new OpenPinsSource(wanted.filter(), wanted.pinId(), true);
    }
  }

  /** Opens a target, or shares it. */
  PinUse target(MusicPin wanted) {
    PinUse use;
    try {
      use = share(wanted);
    } catch (NtStatusException e) {
      if (e.status() != NtStatus.INVALID_DEVICE_REQUEST) {
        throw e;
      }
      // A program has the only instance that there can be: be one more client of it.
      return openByOthers(wanted).orElseThrow(() -> e);
    }
    try {
      run(use.pin());
      return use;
    } catch (RuntimeException | Error e) {
      use.release();
      throw e;
    }
  }

  private static Optional<PinUse> openByOthers(MusicPin wanted) {
    return wanted.filter().openPins().stream()
        .filter(pin -> pin.pinId() == wanted.pinId())
        .map(TappedPin.class::cast)
        .filter(pin -> !pin.isClosed())
        .findFirst()
        .map(pin -> new PinUse(pin, () -> {}));
  }

  private static void run(TappedPin pin) {
    if (pin.state() != KsState.RUN) {
      pin.setState(KsState.RUN);
    }
  }

  private PinUse share(MusicPin wanted) {
    Key key = new Key(wanted.filter(), wanted.pinId());
    Shared shared = open.get(key);
    if (shared == null || shared.pin.isClosed()) {
      shared = new Shared(open(wanted));
      open.put(key, shared);
    }
    shared.users++;
    Shared used = shared;
    return new PinUse(used.pin, () -> letGo(key, used));
  }

  private static TappedPin open(MusicPin wanted) {
    return wanted.filter().openTappedPin(wanted.pinId(), wanted.format());
  }

  private void letGo(Key key, Shared shared) {
    shared.users--;
    if (shared.users == 0) {
      open.remove(key, shared);
      shared.pin.close();
    }
  }
}
