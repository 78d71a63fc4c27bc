package org.dmus.deploy.internal.core;

import java.util.Set;
import org.dmus.deploy.internal.Complaint;
import org.dmus.deploy.internal.run.BundleHealth;
import org.osgi.framework.BundleException;

/** Why a bundle does not start, in the words of whoever knows best. */
final class Reasons {
  private Reasons() {}

  /** The doctor's diagnosis, if he has one; else what the framework or the innermost cause says. */
  static Complaint of(BundleException e, Set<Complaint> faults) {
    return faults.stream()
        .filter(fault -> !fault.equals(BundleHealth.NOT_STARTED))
        .findFirst()
        .orElse(new Complaint(innermost(e), "look at dmus:doctor"));
  }

  private static String innermost(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage() == null ? "" : cause.getMessage();
    String line = message.lines().findFirst().orElse("");
    return cause instanceof BundleException ? line : cause.getClass().getSimpleName() + " " + line;
  }
}
