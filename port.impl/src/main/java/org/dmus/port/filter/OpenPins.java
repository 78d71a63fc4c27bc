package org.dmus.port.filter;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dmus.client.PinListener;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.engine.Engine;
import org.dmus.port.stream.StreamOpener;
import org.dmus.portcls.IPinCount;

/** The open pins of a filter, oldest first: they come, go, sleep and get streams together. */
final class OpenPins {
  private final Engine engine;
  private final MiniportSlot slot;
  private final InstanceCounts counts;
  private final List<Pin> pins = new CopyOnWriteArrayList<>();
  private final PinTaps pinTaps = new PinTaps();
  private volatile boolean asleep;

  OpenPins(Filter filter, MiniportSlot slot, GlobalInstances global) {
    this.engine = filter.engine();
    this.slot = slot;
    this.counts = new InstanceCounts(filter, global, pins);
  }

  List<Pin> list() {
    return pins;
  }

  /** Opens a stream behind a pin, and has the engine work it. */
  void open(Pin pin) {
    engine.exclusively(
        () -> {
          attachWhereThereIsRoom(pin, slot.require());
          pins.add(pin);
          pinTaps.opened(pin);
          engine.add(pin.stage(), pin);
        });
  }

  private void attachWhereThereIsRoom(Pin pin, StreamOpener miniport) {
    try {
      acquireAndAttach(pin, miniport);
    } catch (NtStatusException e) {
      if (e.status() != NtStatus.INVALID_DEVICE_REQUEST || !makeRoomFor(pin)) {
        throw e;
      }
      acquireAndAttach(pin, miniport);
    }
  }

  /** A pin of the graph gives way to one of a program: its connections follow. */
  private boolean makeRoomFor(Pin wanted) {
    for (Pin pin : pins) {
      if (pin.pinId() == wanted.pinId() && pin.givesWay() && !wanted.givesWay()) {
        pin.close();
        return true;
      }
    }
    return false;
  }

  private void acquireAndAttach(Pin pin, StreamOpener miniport) {
    counts.acquire(pin.pinId(), slot.requirePin(pin.pinId()), miniport);
    try {
      pin.attach(miniport);
    } catch (Throwable e) {
      counts.release(pin.pinId());
      throw e;
    }
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
  }

  /** Asks the miniport how often a pin is open and may be. Exclusively. */
  IPinCount.Counts counts(int pinId) {
    return counts.of(pinId, slot.requirePin(pinId), slot.require());
  }

  /** Gives every pin a stream of the miniport that came. Exclusively. */
  void attachAll() {
    // One that is being closed is still listed, and nobody would close its stream.
    pins.stream().filter(pin -> !pin.isClosed()).forEach(this::attachOrReport);
  }

  private void attachOrReport(Pin pin) {
    try {
      counts(pin.pinId());
      pin.attach(slot.require());
      pin.tell(PinListener.Event.ATTACHED);
    } catch (Throwable e) {
      pin.fail(Failure.without(e));
    }
  }

  /** Closes the streams, and leaves the pins open. Exclusively. */
  void detachAll() {
    for (Pin pin : pins) {
      pin.detach();
      pin.tell(PinListener.Event.DETACHED);
    }
  }

  void closeAll() {
    for (Pin pin : pins) {
      pin.close();
      pin.tell(PinListener.Event.CLOSED);
    }
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
}
