package org.dmus.itest.sick;

import java.util.ArrayDeque;
import java.util.Deque;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Takes in sick bundles, and sends them away at its end, the last one first. */
public final class Ward implements AutoCloseable {
  private final BundleContext context;
  private final Deque<Bundle> patients = new ArrayDeque<>();

  /** Opens one in a framework. */
  public Ward(BundleContext context) {
    this.context = context;
  }

  /** Installs and starts a bundle, whatever becomes of that. */
  public Bundle start(SickBundle sick) throws BundleException {
    return keep(sick.start(context));
  }

  /** Installs a bundle only. */
  public Bundle install(SickBundle sick) throws BundleException {
    return keep(sick.install(context));
  }

  private Bundle keep(Bundle bundle) {
    patients.push(bundle);
    return bundle;
  }

  @Override
  public void close() throws BundleException {
    while (!patients.isEmpty()) {
      patients.pop().uninstall();
    }
  }
}
