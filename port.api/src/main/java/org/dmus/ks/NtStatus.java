package org.dmus.ks;

/**
 * The NTSTATUS codes of the DMus interfaces.
 *
 * <p>The data path returns them; the control path throws them inside an {@link NtStatusException}.
 * Source: ntstatus.h.
 */
public enum NtStatus {
  /** Done. */
  SUCCESS(0x00000000),
  /** The handler completes the request later. */
  PENDING(0x00000103),
  /** Success, but some requested value was changed. */
  NOT_ALL_ASSIGNED(0x00000106),
  /** Answer to a size query; not a success. */
  BUFFER_OVERFLOW(0x80000005),
  /** The device is in use. */
  DEVICE_BUSY(0x80000011),
  /** Failure without a better name. */
  UNSUCCESSFUL(0xC0000001),
  /** Not implemented; from a data range intersection: the port shall decide. */
  NOT_IMPLEMENTED(0xC0000002),
  /** A null or illegal argument. */
  INVALID_PARAMETER(0xC000000D),
  /** Wrong stream type, limit of instances reached, or verb not allowed. */
  INVALID_DEVICE_REQUEST(0xC0000010),
  /** Out of memory for a download. */
  NO_MEMORY(0xC0000017),
  /** Permission denied. */
  ACCESS_DENIED(0xC0000022),
  /** A buffer was given, and is too small. */
  BUFFER_TOO_SMALL(0xC0000023),
  /** The name is taken. */
  OBJECT_NAME_COLLISION(0xC0000035),
  /** A pool or another resource is exhausted. */
  INSUFFICIENT_RESOURCES(0xC000009A),
  /** No such class. */
  NOT_SUPPORTED(0xC00000BB),
  /** The second argument is illegal. */
  INVALID_PARAMETER_2(0xC00000F0),
  /** The request was abandoned. */
  CANCELLED(0xC0000120),
  /** The resource list or the configuration is wrong. */
  DEVICE_CONFIGURATION_ERROR(0xC0000182),
  /** The device is not in a state that permits this. */
  INVALID_DEVICE_STATE(0xC0000184),
  /** The device failed or timed out. */
  IO_DEVICE_ERROR(0xC0000185),
  /** No such thing registered. */
  NOT_FOUND(0xC0000225),
  /** No data range intersection. */
  NO_MATCH(0xC0000272),
  /** The miniport is gone. */
  DEVICE_REMOVED(0xC00002B6);

  private final int value;

  NtStatus(int value) {
    this.value = value;
  }

  /** {@return the numeric NTSTATUS} */
  public int value() {
    return value;
  }

  /** {@return whether the code is of the success or information class (NT_SUCCESS)} */
  public boolean isSuccess() {
    return value >= 0;
  }
}
