package org.dmus.dls.bank;

import java.util.Objects;
import java.util.Optional;

/**
 * A bank of the catalogue.
 *
 * @param name its own name, or its file's
 * @param location the path of its file, or {@code built-in:} and its name
 * @param origin where it was found
 * @param sizeBytes its size, bytes; 0 when it cannot be opened
 * @param chosen whether it is the one that is used
 * @param reason why it is used or not, in words
 * @param problem why it cannot be read, with the cure; empty when it can
 */
public record BankEntry(
    String name,
    String location,
    BankOrigin origin,
    long sizeBytes,
    boolean chosen,
    String reason,
    Optional<String> problem) {

  /** Requires every part. */
  public BankEntry {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(problem, "problem");
  }
}
