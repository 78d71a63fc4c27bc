package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/** What a call refuses with. */
final class Refusal {
  private Refusal() {}

  /** Requires that a call fails with a status and a sentence. */
  static NtStatusException of(NtStatus status, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isInstanceOf(NtStatusException.class).message().isNotBlank();
    assertThat(((NtStatusException) thrown).status()).isEqualTo(status);
    return (NtStatusException) thrown;
  }
}
