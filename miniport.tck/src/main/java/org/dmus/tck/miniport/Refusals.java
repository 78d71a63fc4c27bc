package org.dmus.tck.miniport;

import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/** How something was refused. */
final class Refusals {

  private Refusals() {}

  /** Returns SUCCESS, or the status of the failure. */
  static NtStatus of(Runnable action) {
    try {
      action.run();
      return NtStatus.SUCCESS;
    } catch (NtStatusException e) {
      return e.status();
    }
  }
}
