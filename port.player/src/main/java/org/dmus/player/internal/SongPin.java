package org.dmus.player.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.dmus.client.IPin;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/**
 * The pin that a song is played to. Time stands still while its device is away, so that the song
 * goes on where it was.
 */
final class SongPin implements AutoCloseable {
  private final ReturningPin device;
  private final long patienceNs;
  private final LongSupplier nanoTime;
  private final LineWait wait;
  private volatile Optional<String> obstacle = Optional.empty();

  /**
   * Takes a pin over.
   *
   * @param name of its port
   * @param pin the first
   * @param opener opens the next
   * @param retry says when
   * @param patienceNs how long a device that was there may be away, ns
   * @param nanoTime a clock, ns
   */
  SongPin(
      String name,
      IPin pin,
      Supplier<IPin> opener,
      Retry retry,
      long patienceNs,
      LongSupplier nanoTime) {
    this.device = new ReturningPin(pin, opener, retry);
    this.wait = new LineWait(name);
    this.patienceNs = patienceNs;
    this.nanoTime = nanoTime;
  }

  /** {@return the pin of now; closed while the device is away} */
  IPin pin() {
    return device.pin();
  }

  /** {@return the time of the song's pin, 100 ns; stands still while the device is away} */
  long presentationTime() {
    return device.presentationTime();
  }

  /** {@return why it does not go on; empty while it does} */
  Optional<String> gap() {
    return device.gap();
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
    Optional<String> gap = device.gap();
    if (gap.isPresent()) {
      return device.isBack() || isWaitedFor(gap.get());
    }
    PinFailure.check(pin());
    Optional<LineStatus> line = PinQuery.line(pin());
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
    device.lose(line.text());
  }

  private boolean isWaitedFor(String gap) {
    if (device.awayNs() >= patienceNs) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(patienceNs);
      throw new NtStatusException(
          NtStatus.IO_DEVICE_ERROR, gap + ", and was not back within " + seconds + " s");
    }
    return false;
  }

  @Override
  public void close() {
    device.close();
  }
}
