package org.dmus.player.internal;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.player.RenderListener;

/**
 * Moves the time of an offline subdevice, which stands still while its miniport is away: waits for
 * the miniport to come back, not for ever.
 */
final class PatientRun {
  /** Longer than it takes to notice, install and start a bundle again on a slow machine. */
  static final int LIMIT_SECONDS = 30;

  private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(100);

  private final ISubdevice subdevice;
  private final List<IPin> pins;
  private final RenderListener listener;
  private final LongSupplier clockNs;

  PatientRun(ISubdevice subdevice, List<IPin> pins, RenderListener listener, LongSupplier clockNs) {
    this.subdevice = subdevice;
    this.pins = pins;
    this.listener = listener;
    this.clockNs = clockNs;
    Thread renderer = Thread.currentThread();
    pins.forEach(pin -> pin.listener((which, event) -> LockSupport.unpark(renderer)));
  }

  /**
   * Runs until a time, however often the miniport goes meanwhile.
   *
   * @param time100ns master time
   */
  void until(long time100ns) {
    subdevice.runUntil(time100ns);
    while (subdevice.filter().masterClock().getTime() < time100ns) {
      awaitMiniport();
      subdevice.runUntil(time100ns);
    }
  }

  private void awaitMiniport() {
    long start = clockNs.getAsLong();
    while (!isThere()) {
      if (clockNs.getAsLong() - start > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
        throw gone();
      }
      tell();
      LockSupport.parkNanos(this, LOOK_NS);
    }
  }

  /** A pin that failed will not get a stream: whoever looks at it next says why. */
  private boolean isThere() {
    return pins.stream().allMatch(pin -> pin.isAttached() || pin.failure().isPresent());
  }

  private void tell() {
    String what = "waiting for miniport " + subdevice.configuration().miniport() + " to come back";
    if (!listener.waiting(what)) {
      throw new CancellationException(what + ": cancelled");
    }
  }

  private NtStatusException gone() {
    return new NtStatusException(
        NtStatus.DEVICE_REMOVED,
        "miniport %s did not come back within %d s; deploy or start its bundle"
            .formatted(subdevice.configuration().miniport(), LIMIT_SECONDS));
  }
}
