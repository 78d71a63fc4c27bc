package org.dmus.client.lasting.internal;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dmus.client.lasting.LastingPorts;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/** Why a pin is not there, in words for its client. */
final class Absence {
  private final LastingFilter filter;
  private final int pinId;
  private final LastingTime time;

  Absence(LastingFilter filter, int pinId, LastingTime time) {
    this.filter = filter;
    this.pinId = pinId;
    this.time = time;
  }

  NtStatusException removed(String what) {
    return new NtStatusException(NtStatus.DEVICE_REMOVED, filter.name() + ": " + what);
  }

  /** The text alone: an exception holds on to the classes of the version it comes from. */
  RuntimeException refused(Throwable cause) {
    String why = cause instanceof Error ? cause.toString() : cause.getMessage();
    return removed("the new port driver does not go on with pin " + pinId + ": " + why);
  }

  /** {@return what to do about an absence that lasts; empty while it is short} */
  Optional<Throwable> tooLong() {
    return time.awayNanos() <= TimeUnit.SECONDS.toNanos(LastingPorts.AWAY_SECONDS)
        ? Optional.empty()
        : Optional.of(
            removed(
                "the port has been away for "
                    + LastingPorts.AWAY_SECONDS
                    + " s; start the bundle org.dmus.port.impl, or make the port again"));
  }
}
