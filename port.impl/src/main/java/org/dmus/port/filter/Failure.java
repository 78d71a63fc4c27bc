package org.dmus.port.filter;

import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/** Failures of miniports, as clients may keep them. */
final class Failure {
  private Failure() {}

  /**
   * Describes what a miniport threw without holding on to it: an exception's class and its hidden
   * back trace keep the bundle's classes in memory for as long as a client's pin remembers it.
   */
  static NtStatusException without(Throwable cause) {
    boolean hasStatus = cause instanceof NtStatusException;
    NtStatusException copy =
        new NtStatusException(
            hasStatus ? ((NtStatusException) cause).status() : NtStatus.UNSUCCESSFUL,
            hasStatus ? cause.getMessage() : "the miniport threw " + cause);
    copy.setStackTrace(cause.getStackTrace());
    return copy;
  }
}
