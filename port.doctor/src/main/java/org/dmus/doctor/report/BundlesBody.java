package org.dmus.doctor.report;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.BundleStartLevel;

/** The bundles: what is installed, from where, and in which state. */
final class BundlesBody implements NamedSection.Body {
  private final BundleContext context;

  BundlesBody(BundleContext context) {
    this.context = context;
  }

  @Override
  public void write(Appendable out) throws IOException {
    out.append("  id level state      changed              name, version, location\n");
    for (Bundle bundle : context.getBundles()) {
      BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
      out.append(
          "%4d %5s %-10s %s %s %s %s\n"
              .formatted(
                  bundle.getBundleId(),
                  level == null ? "?" : level.getStartLevel(),
                  state(bundle.getState()),
                  changed(bundle),
                  bundle.getSymbolicName(),
                  bundle.getVersion(),
                  bundle.getLocation()));
    }
  }

  private static Instant changed(Bundle bundle) {
    return Instant.ofEpochMilli(bundle.getLastModified()).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String state(int state) {
    return switch (state) {
      case Bundle.UNINSTALLED -> "uninstalled";
      case Bundle.INSTALLED -> "installed";
      case Bundle.RESOLVED -> "resolved";
      case Bundle.STARTING -> "starting";
      case Bundle.STOPPING -> "stopping";
      case Bundle.ACTIVE -> "active";
      default -> "state " + state;
    };
  }
}
