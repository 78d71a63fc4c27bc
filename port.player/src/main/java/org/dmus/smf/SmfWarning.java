package org.dmus.smf;

/**
 * A fault that was read over.
 *
 * @param fault its kind
 * @param offset bytes from the start of the file
 * @param value the offending number: what {@link SmfFault} says of its kind
 * @param beside the number beside it: what was found instead, or the other half of a signature; 0
 *     for kinds that have one number
 */
public record SmfWarning(SmfFault fault, long offset, long value, long beside) {

  /** The offending value and what was done about it; put together anew by each call. */
  public String detail() {
    return fault.sentence(value, beside) + ", " + fault.remedy();
  }

  @Override
  public String toString() {
    return "offset " + offset + ": " + detail();
  }
}
