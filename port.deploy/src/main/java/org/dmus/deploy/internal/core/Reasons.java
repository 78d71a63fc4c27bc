package org.dmus.deploy.internal.core;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmus.deploy.internal.Complaint;
import org.dmus.deploy.internal.run.BundleHealth;
import org.osgi.framework.BundleException;

/** Why a bundle does not start, in the words of whoever knows best. */
final class Reasons {
  /** What Felix says of a package that nobody exports, among its own numbers. */
  private static final Pattern MISSING =
      Pattern.compile("missing requirement .*\\(osgi\\.wiring\\.package=([\\w.]+)\\)");

  private Reasons() {}

  /** The doctor's diagnosis, if he has one; else what the framework or the innermost cause says. */
  static Complaint of(BundleException e, Set<Complaint> faults) {
    return faults.stream()
        .filter(fault -> !fault.equals(BundleHealth.NOT_STARTED))
        .findFirst()
        .orElse(new Complaint(innermost(e), "type doctor"));
  }

  private static String innermost(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage() == null ? "" : cause.getMessage();
    Matcher missing = MISSING.matcher(message);
    if (missing.find()) {
      return "package " + missing.group(1) + " is missing";
    }
    String line = message.lines().findFirst().orElse("");
    return cause instanceof BundleException ? line : cause.getClass().getSimpleName() + " " + line;
  }
}
