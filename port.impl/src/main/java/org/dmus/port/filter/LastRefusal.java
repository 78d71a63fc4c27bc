package org.dmus.port.filter;

import java.util.Optional;
import org.dmus.client.StreamRefusal;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/** Why the last stream did not open, for whoever asks later than the client that was told. */
final class LastRefusal {
  private volatile StreamRefusal last;

  /** Opens a stream, and keeps what the miniport throws at that. On the control side. */
  void keep(Runnable opening) {
    try {
      opening.run();
      last = null;
    } catch (NtStatusException e) {
      if (e.status() != NtStatus.INVALID_DEVICE_REQUEST) {
        last = new StreamRefusal(e.status(), e.getMessage());
      }
      throw e;
    }
  }

  /** What was refused may be granted now. */
  void forget() {
    last = null;
  }

  Optional<StreamRefusal> last() {
    return Optional.ofNullable(last);
  }
}
