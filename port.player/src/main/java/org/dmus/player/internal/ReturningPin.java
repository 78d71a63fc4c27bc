package org.dmus.player.internal;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Supplier;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.PinMemory;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatusException;

/**
 * A pin that something is played to, and the pins that follow it when its device was lost. The next
 * one is told what the one before remembers: time, programs, controllers. One thread looks after
 * it, any asks.
 */
final class ReturningPin implements AutoCloseable {
  private static final int CHANNELS = 16;
  private static final int CONTROLLER = 0xB0;
  private static final byte SUSTAIN = 64;
  private static final byte ALL_NOTES_OFF = 123;
  private static final int MESSAGE_BYTES = 3;

  private final Supplier<IPin> opener;
  private final Retry retry;
  private volatile IPin pin;
  private volatile PinMemory memory;
  private volatile String gap;

  /**
   * Takes a pin over.
   *
   * @param pin the first
   * @param opener opens the next
   * @param retry says when
   */
  ReturningPin(IPin pin, Supplier<IPin> opener, Retry retry) {
    this.pin = pin;
    this.opener = opener;
    this.retry = retry;
  }

  /** {@return the pin of now; closed while the device is away} */
  IPin pin() {
    return pin;
  }

  /** {@return the time of the pin, 100 ns; stands still while the device is away} */
  long presentationTime() {
    PinMemory left = memory;
    return left == null ? pin.presentationTime() : left.presentationTime100ns();
  }

  /** {@return why it is away; empty while it is there} */
  Optional<String> gap() {
    return Optional.ofNullable(gap);
  }

  /** {@return how long it has been away, ns} */
  long awayNs() {
    return retry.elapsedNs();
  }

  /** Closes the pin, for its device is gone. */
  void lose(String why) {
    retry.begin();
    memory = pin.memory();
    gap = why;
    pin.close();
  }

  /** Tries to open another when it is time to; returns whether there is one. */
  boolean isBack() {
    if (!retry.isDue()) {
      return false;
    }
    try {
      pin = resumed(opener.get());
    } catch (NtStatusException stillAway) {
      return false; // as the gap goes on to say
    }
    memory = null;
    gap = null;
    return true;
  }

  /** A pin that does not go on is closed: there may be no second one beside it. */
  private IPin resumed(IPin next) {
    try {
      next.restore(memory);
      next.setState(KsState.RUN);
      silence(next);
      return next;
    } catch (RuntimeException e) {
      next.close();
      throw e;
    }
  }

  /** A note that was cut off sounds on at the other end. */
  private static void silence(IPin pin) {
    int bytes = 2 * CHANNELS * DMusBuffer.recordBytes(MESSAGE_BYTES);
    ByteBuffer records = DMusBuffer.allocate(bytes);
    for (int channel = 0; channel < CHANNELS; channel++) {
      for (byte controller : new byte[] {SUSTAIN, ALL_NOTES_OFF}) {
        byte[] message = {(byte) (CONTROLLER | channel), controller, 0};
        DMusBuffer.put(records, 1, 0, message, 0, message.length);
      }
    }
    pin.write(records.flip(), 0);
  }

  @Override
  public void close() {
    pin.close();
  }
}
