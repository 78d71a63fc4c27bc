package org.dmus.ks;

import java.util.Objects;

/**
 * A failure on the control path: a status and one sentence that names the value, the place and the
 * cure.
 */
public class NtStatusException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final NtStatus status;

  /**
   * Creates a failure.
   *
   * @param status what PortCls would return
   * @param message one sentence for a person
   */
  public NtStatusException(NtStatus status, String message) {
    this(status, message, null);
  }

  /**
   * Creates a failure with its cause.
   *
   * @param status what PortCls would return
   * @param message one sentence for a person
   * @param cause what went wrong below, or null
   */
  public NtStatusException(NtStatus status, String message, Throwable cause) {
    super(message, cause);
    this.status = Objects.requireNonNull(status, "status");
  }

  /** {@return the status} */
  public NtStatus status() {
    return status;
  }
}
