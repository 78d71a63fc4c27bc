package org.dmus.player.internal;

import java.io.IOException;
import org.dmus.client.IPin;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/** Turns the failure that a pin keeps into an exception of the thread that waits for the result. */
final class PinFailure {
  private PinFailure() {}

  static void check(IPin pin) throws IOException {
    Throwable failure = pin.failure().orElse(null);
    if (failure == null) {
      return;
    }
    if (failure instanceof IOException) {
      throw new IOException(failure.getMessage(), failure);
    }
    throw new NtStatusException(NtStatus.IO_DEVICE_ERROR, failure.getMessage(), failure);
  }
}
