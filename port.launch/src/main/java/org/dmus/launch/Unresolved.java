package org.dmus.launch;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Says which bundles do not run. */
final class Unresolved {
  private Unresolved() {}

  static String describe(BundleContext context) {
    String idle =
        Arrays.stream(context.getBundles())
            .filter(bundle -> (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0)
            .map(Bundle::getSymbolicName)
            .collect(Collectors.joining(", "));
    return idle.isEmpty()
        ? "every bundle runs, but its service is missing"
        : "not running: " + idle;
  }
}
