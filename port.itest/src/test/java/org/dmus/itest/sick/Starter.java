package org.dmus.itest.sick;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator that does nothing. */
public final class Starter implements BundleActivator {
  @Override
  public void start(BundleContext context) {
    // its class is what matters
  }

  @Override
  public void stop(BundleContext context) {
    // nothing was begun
  }
}
