package org.dmus.smf;

/**
 * A fault that was read over.
 *
 * @param fault its kind
 * @param offset bytes from the start of the file
 * @param detail one sentence with the offending value
 */
public record SmfWarning(SmfFault fault, long offset, String detail) {
  @Override
  public String toString() {
    return "offset " + offset + ": " + detail;
  }
}
