package org.dmus.doctor;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong, with its root cause. Printed, it is one or two lines: {@link #lines}.
 *
 * @param severity how bad it is
 * @param subject what does not run: a bundle's symbolic name, a port, a file
 * @param cause one sentence: why, naming the value and the place; no full stop at its end
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

  /** Refuses nulls; a line break becomes a space. */
  public Finding {
    Objects.requireNonNull(severity, "severity");
    subject = oneLine(Objects.requireNonNull(subject, "subject"));
    cause = oneLine(Objects.requireNonNull(cause, "cause"));
    cure = oneLine(Objects.requireNonNull(cure, "cure"));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** {@return whether the subject does not run} */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /**
   * {@return the finding as it is printed, one or two lines: "subject does not run: cause" and
   * "cure: ..."}
   */
  public List<String> lines() {
    String first = subject + (isError() ? " does not run: " : ": ") + cause;
    return cure.isEmpty() ? List.of(first) : List.of(first, "  cure: " + cure);
  }

  /** {@return the {@link #lines}, one below the other} */
  @Override
  public String toString() {
    return String.join("\n", lines());
  }
}
