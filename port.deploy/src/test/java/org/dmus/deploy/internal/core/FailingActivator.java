package org.dmus.deploy.internal.core;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Travels in the bundles of the tests that must not start, or not at once. */
public final class FailingActivator implements BundleActivator {
  /** System property: how many starts fail; all, when it is not set. */
  static final String FAILURES = "dmus.test.failures";

  @Override
  public void start(BundleContext context) {
    int left = Integer.getInteger(FAILURES, Integer.MAX_VALUE);
    if (left > 0) {
      System.setProperty(FAILURES, String.valueOf(left - 1));
      throw new IllegalStateException("the coffee is out");
    }
  }

  @Override
  public void stop(BundleContext context) {}
}
