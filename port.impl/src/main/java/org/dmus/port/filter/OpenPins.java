package org.dmus.port.filter;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.dmus.client.PinListener;
import org.dmus.client.PinTap;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.Isolated;
import org.dmus.port.stream.StreamOpener;
import org.dmus.portcls.IPinCount;

/** The open pins of a filter, oldest first: they come, go, sleep and get streams together. */
final class OpenPins {
  private final Filter filter;
  private final Engine engine;
  private final MiniportSlot slot;
  private final DescribedPins described;
  private final InstanceCounts counts;
  private final List<Pin> pins = new CopyOnWriteArrayList<>();
  private final PinTaps pinTaps = new PinTaps();
  private final LastRefusal refusal = new LastRefusal();
  private volatile boolean asleep;
  private volatile Runnable unused = () -> {};

  OpenPins(Filter filter, MiniportSlot slot, DescribedPins described, GlobalInstances global) {
    this.filter = filter;
    this.engine = filter.engine();
    this.slot = slot;
    this.described = described;
    this.counts = new InstanceCounts(filter, global, pins);
  }

  List<Pin> list() {
    return pins;
  }

  LastRefusal refusal() {
    return refusal;
  }

  /** Opens a stream behind a pin, and has the engine work it. */
  void open(Pin pin) {
    refusal.keep(() -> openWhereThereIsRoom(pin));
  }

  private void openWhereThereIsRoom(Pin pin) {
    try {
      engine.exclusively(() -> add(pin));
    } catch (NtStatusException e) {
      Pin other = e.status() == NtStatus.INVALID_DEVICE_REQUEST ? givesWayTo(pin) : null;
      if (other == null) {
        throw e;
      }
      // Its handlers may need the engine's lock to come to their end.
      filter.drain(other.lease());
      engine.exclusively(
          () -> {
            other.close();
            add(pin);
          });
    }
  }

  private void add(Pin pin) {
    acquireAndAttach(pin, slot.require());
    pins.add(pin);
    pinTaps.opened(pin);
    engine.add(pin.stage(), pin);
  }

  /** A pin of the graph gives way to one of a program: its connections follow. */
  private Pin givesWayTo(Pin wanted) {
    return pins.stream()
        .filter(pin -> pin.pinId() == wanted.pinId() && pin.givesWay() && !wanted.givesWay())
        .findFirst()
        .orElse(null);
  }

  private void acquireAndAttach(Pin pin, StreamOpener miniport) {
    counts.acquire(pin.pinId(), described.require(pin.pinId()), miniport);
    try {
      pin.prepare(miniport);
      pin.attach();
    } catch (Throwable e) {
      counts.release(pin.pinId());
      throw e;
    }
  }

  /** Says what to do when the last pin was closed, on the thread that did; with no lock held. */
  void whenUnused(Runnable action) {
    unused = action;
  }

  void closed(Pin pin) {
    engine.exclusively(
        () -> {
          if (pins.remove(pin)) {
            counts.release(pin.pinId());
            engine.remove(pin.stage(), pin);
            pin.taps.closed();
          }
        });
    if (pins.isEmpty()) {
      unused.run();
    }
  }

  /** Whether one runs on nothing, and no miniport is to blame for that. */
  boolean awaitMiniport() {
    return pins.stream()
        .anyMatch(p -> p.state() == KsState.RUN && !p.isAttached() && p.failure().isEmpty());
  }

  /** Asks the miniport how often a pin is open and may be. Exclusively. */
  IPinCount.Counts counts(int pinId) {
    return counts.of(pinId, described.require(pinId), slot.require());
  }

  /** Opens a stream of the miniport that came for every pin, in STOP. Exclusively. */
  void prepareAll() {
    // One that is being closed is still listed, and nobody would close its stream.
    pins.stream()
        .filter(pin -> !pin.isClosed())
        .forEach(
            pin ->
                orReport(
                    pin,
                    () -> {
                      counts(pin.pinId());
                      pin.prepare(slot.require());
                    }));
  }

  /** Brings the streams that were prepared to the states of their pins. Exclusively. */
  void attachAll() {
    pins.stream()
        .filter(Pin::isPrepared)
        .forEach(
            pin ->
                orReport(
                    pin,
                    () -> {
                      pin.attach();
                      pin.tell(PinListener.Event.ATTACHED);
                    }));
  }

  private static void orReport(Pin pin, Runnable step) {
    try {
      step.run();
    } catch (Throwable e) {
      Isolated.letPass(e);
      pin.fail(Failure.without(e));
    }
  }

  /** Closes the streams, and leaves the pins open. Exclusively. */
  void detachAll() {
    // Music first: what it leaves sounding is the wave sink's to end.
    detachAll(Engine.Stage.MUSIC);
    detachAll(Engine.Stage.WAVE);
  }

  private void detachAll(Engine.Stage stage) {
    for (Pin pin : pins) {
      if (pin.stage() == stage) {
        pin.detach();
        pin.tell(PinListener.Event.DETACHED);
      }
    }
  }

  /** Gives up the streams without calling them, and leaves the pins open. Exclusively. */
  void abandonAll(NtStatusException why, Consumer<Runnable> rest) {
    pins.forEach(pin -> pin.abandon(why, rest));
  }

  /** Closes every pin at one time: what they remember belongs together. */
  void closeAll() {
    pins.forEach(pin -> filter.drain(pin.lease()));
    engine.exclusively(
        () -> {
          for (Pin pin : pins) {
            pin.closeWithMemory();
            pin.tell(PinListener.Event.CLOSED);
          }
        });
  }

  /** Says whether the device is not in D0: streams get as far as PAUSE. */
  void sleep(boolean isAsleep) {
    engine.exclusively(
        () -> {
          if (asleep != isAsleep) {
            asleep = isAsleep;
            pins.forEach(Pin::followPower);
          }
        });
    engine.wake();
  }

  boolean areAsleep() {
    return asleep;
  }

  void addTap(int pinId, Tap tap) {
    engine.exclusively(() -> pinTaps.add(pinId, tap, pins));
  }

  void removeTap(Tap tap) {
    engine.exclusively(() -> pinTaps.remove(tap, pins));
  }

  void removeTap(PinTap guest) {
    engine.exclusively(() -> pinTaps.removeGuest(guest, pins));
  }
}
