package org.dmus.miniport.fakes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/** Asserts how something is refused. */
public final class Refusals {

  private Refusals() {}

  /** Asserts that an action fails with a status, in words. */
  public static void assertFails(NtStatus status, Runnable action, String message) {
    assertThatThrownBy(action::run)
        .isInstanceOf(NtStatusException.class)
        .hasMessageContaining(message)
        .extracting("status")
        .isEqualTo(status);
  }
}
