package org.dmus.player.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.PinMemory;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/**
 * The pin that a song is played to, and the pins that follow it when its device was lost. Time
 * stands still in between, so that the song goes on where it was.
 */
final class SongPin implements AutoCloseable {
  private static final long RETRY_NS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final int CHANNELS = 16;
  private static final int CONTROLLER = 0xB0;
  private static final byte SUSTAIN = 64;
  private static final byte ALL_NOTES_OFF = 123;
  private static final int MESSAGE_BYTES = 3;

  private final Supplier<IPin> opener;
  private final long patienceNs;
  private final LongSupplier nanoTime;
  private final LineWait wait;
  private volatile IPin pin;
  private volatile PinMemory memory;
  private volatile String gap;
  private volatile Optional<String> obstacle = Optional.empty();
  private long lostNs;
  private long retryNs;

  /**
   * Takes a pin over.
   *
   * @param name of its port
   * @param pin the first
   * @param opener opens the next
   * @param patienceNs how long a device that was there may be away, ns
   * @param nanoTime a clock, ns
   */
  SongPin(String name, IPin pin, Supplier<IPin> opener, long patienceNs, LongSupplier nanoTime) {
    this.wait = new LineWait(name);
    this.pin = pin;
    this.opener = opener;
    this.patienceNs = patienceNs;
    this.nanoTime = nanoTime;
  }

  /** {@return the pin of now; closed while the device is away} */
  IPin pin() {
    return pin;
  }

  /** {@return the time of the song's pin, 100 ns; stands still while the device is away} */
  long presentationTime() {
    PinMemory left = memory;
    return left == null ? pin.presentationTime() : left.presentationTime100ns();
  }

  /** {@return why it does not go on; empty while it does} */
  Optional<String> gap() {
    return Optional.ofNullable(gap);
  }

  /** {@return what is in the way of what is sent; empty while it goes out} */
  Optional<String> obstacle() {
    return obstacle;
  }

  /**
   * Looks after the device.
   *
   * @return whether it is there; if not, there is nothing to do but to look again
   * @throws NtStatusException when it was lost, and patience with it is over
   */
  boolean isThere() throws IOException {
    if (memory != null) {
      return isBack();
    }
    PinFailure.check(pin);
    Optional<LineStatus> line = PinQuery.line(pin);
    obstacle = line.flatMap(status -> wait.look(status, nanoTime.getAsLong()));
    Optional<LineStatus> failed = line.filter(status -> status.state() == LineStatus.State.FAILED);
    failed.ifPresent(this::lose);
    return failed.isEmpty();
  }

  /** What never took a byte was never there: somebody mistyped its name. */
  private void lose(LineStatus line) {
    if (patienceNs == 0 || line.bytes() == 0) {
      throw new NtStatusException(NtStatus.IO_DEVICE_ERROR, line.text());
    }
    gap = line.text();
    lostNs = nanoTime.getAsLong();
    retryNs = lostNs + RETRY_NS;
    memory = pin.memory();
    pin.close();
  }

  private boolean isBack() {
    long nowNs = nanoTime.getAsLong();
    if (nowNs - retryNs < 0) {
      return false;
    }
    retryNs = nowNs + RETRY_NS;
    if (!reopen()) {
      checkPatience(nowNs);
      return false;
    }
    memory = null;
    gap = null;
    return true;
  }

  private boolean reopen() {
    try {
      pin = resumed(opener.get());
      return true;
    } catch (NtStatusException stillAway) {
      return false; // as the gap goes on to say
    }
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

  private void checkPatience(long nowNs) {
    if (nowNs - lostNs >= patienceNs) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(patienceNs);
      throw new NtStatusException(
          NtStatus.IO_DEVICE_ERROR, gap + ", and was not back within " + seconds + " s");
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
