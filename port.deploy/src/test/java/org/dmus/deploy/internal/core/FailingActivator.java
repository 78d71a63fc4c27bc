package org.dmus.deploy.internal.core;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Travels in the bundles of the tests that must not start. */
public final class FailingActivator implements BundleActivator {
  @Override
  public void start(BundleContext context) {
    throw new IllegalStateException("the coffee is out");
  }

  @Override
  public void stop(BundleContext context) {}
}
