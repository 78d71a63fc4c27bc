package org.dmus.doctor.internal;

import java.util.Objects;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/** What bundles are called, and what somebody wanted of them. */
final class Names {
  private Names() {}

  /** The symbolic name; the location of what has none. */
  static String of(Bundle bundle) {
    return Objects.requireNonNullElse(bundle.getSymbolicName(), bundle.getLocation());
  }

  static String withVersion(Bundle bundle) {
    return of(bundle) + " " + bundle.getVersion();
  }

  static boolean isFragment(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
  }

  /** Whether somebody started it, with or without success, and did not stop it since. */
  static boolean isMeantToRun(Bundle bundle) {
    BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
    return level != null && level.isPersistentlyStarted();
  }

  /** Whether starting it makes a difference: what only exports packages is there when resolved. */
  static boolean doesSomething(Bundle bundle) {
    var headers = bundle.getHeaders("");
    return headers.get(Constants.BUNDLE_ACTIVATOR) != null
        || headers.get("Service-Component") != null;
  }
}
