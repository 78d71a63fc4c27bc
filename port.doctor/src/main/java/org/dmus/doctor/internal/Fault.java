package org.dmus.doctor.internal;

import java.util.List;
import org.dmus.doctor.Finding;
import org.dmus.doctor.Finding.Severity;

/**
 * Something that is wrong, and what it comes from.
 *
 * @param finding what is told of it
 * @param because the faults it would not exist without; empty for a root cause
 */
record Fault(Finding finding, List<Fault> because) {

  static Fault error(String subject, String cause, String cure) {
    return new Fault(new Finding(Severity.ERROR, subject, cause, cure), List.of());
  }

  static Fault warning(String subject, String cause, String cure) {
    return new Fault(new Finding(Severity.WARNING, subject, cause, cure), List.of());
  }

  static Fault info(String subject, String cause, String cure) {
    return new Fault(new Finding(Severity.INFO, subject, cause, cure), List.of());
  }

  /** The same as a consequence of others; what cures them, cures it. */
  static Fault consequence(String subject, String cause, List<Fault> because) {
    String cure = "cure " + because.get(0).root().finding().subject() + " first, see above";
    return new Fault(new Finding(Severity.ERROR, subject, cause, cure), List.copyOf(because));
  }

  private Fault root() {
    return because.isEmpty() ? this : because.get(0).root();
  }
}
