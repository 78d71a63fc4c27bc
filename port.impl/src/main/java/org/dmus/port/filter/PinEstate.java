package org.dmus.port.filter;

import java.util.ArrayList;
import java.util.List;
import org.dmus.client.KeptEvent;
import org.dmus.client.PinMemory;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.keep.PinRequests;

/** What a pin was told: it leaves that to the pin that comes after it, and takes it from one. */
final class PinEstate {
  private final Pin pin;
  private final PinRequests kept;
  private volatile PinMemory left;

  PinEstate(Pin pin, PinRequests kept) {
    this.pin = pin;
    this.kept = kept;
  }

  PinRequests kept() {
    return kept;
  }

  /** {@return what the pin left when it was closed, or would leave now} Exclusively. */
  PinMemory memory() {
    return left == null ? kept.memory(pin.presentationTime(), pin.channels(), List.of()) : left;
  }

  /** Goes on where another pin was; returns how many events it took. With no lock held. */
  int restore(PinMemory memory) {
    pin.engine.exclusively(this::requireStopped);
    kept.adopt(memory);
    if (!memory.requests().isEmpty()) {
      pin.filter.repeat(kept);
    }
    return pin.engine.exclusively(
        () -> {
          requireStopped();
          pin.time().restore(memory.presentationTime100ns());
          return pin.take(memory);
        });
  }

  private void requireStopped() {
    pin.requireOpen();
    if (pin.state() != KsState.STOP) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_STATE,
          "pin "
              + pin.instanceId()
              + " of "
              + pin.filter.name()
              + " is in "
              + pin.state()
              + ", not STOP");
    }
  }

  /**
   * Closes the pin, and keeps what it knew and had before that. Exclusively.
   *
   * @param detach closes its stream: what that had and did not play comes back
   * @param close closes the pin: what waits is discarded
   */
  void leave(Runnable detach, Runnable close) {
    List<KeptEvent> events = new ArrayList<>();
    pin.keepDiscarded(events);
    long time100ns = pin.presentationTime();
    detach.run();
    List<KeptEvent> channels = pin.channels();
    close.run();
    left = kept.memory(time100ns, channels, events);
  }
}
