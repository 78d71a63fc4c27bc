package org.dmus.doctor;

import java.util.Objects;

/**
 * One thing that is wrong, with its root cause first.
 *
 * @param severity how bad it is
 * @param subject what does not run: a bundle's symbolic name, a port, a file
 * @param cause one sentence: why, naming the value and the place
 * @param cure one sentence: what to do about it; empty when there is nothing to do
 */
public record Finding(Severity severity, String subject, String cause, String cure) {

  /** How bad something is. */
  public enum Severity {
    /** It does not run. */
    ERROR,
    /** It runs, and not as somebody meant it to. */
    WARNING,
    /** Worth knowing. */
    INFO
  }

  /** Refuses nulls. */
  public Finding {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(cure, "cure");
  }

  /** {@return whether the subject does not run} */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
