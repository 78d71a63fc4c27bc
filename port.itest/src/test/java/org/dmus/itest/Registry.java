package org.dmus.itest;

import java.util.UUID;
import org.dmus.portcls.SubdeviceProperties;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** Waits for services. */
final class Registry {
  private static final long LIMIT_MS = 10_000;

  private final BundleContext context;

  Registry(BundleContext context) {
    this.context = context;
  }

  /** Returns the service, or fails with the filter that found none in time. */
  <T> T await(Class<T> type, String filter) throws InterruptedException {
    return await("(&(" + Constants.OBJECTCLASS + "=" + type.getName() + ")" + filter + ")");
  }

  /** Returns the service that a filter finds, or fails with the filter. */
  <T> T await(String filter) throws InterruptedException {
    ServiceTracker<T, T> tracker = tracker(filter);
    tracker.open();
    T service = tracker.waitForService(LIMIT_MS);
    if (service == null) {
      throw new AssertionError("no service " + filter + " in " + LIMIT_MS + " ms");
    }
    return service;
  }

  /** Whether there is such a service now. */
  boolean has(Class<?> type, String filter) throws InvalidSyntaxException {
    return context.getAllServiceReferences(type.getName(), filter) != null;
  }

  /** The filter for what belongs to a class of miniport. */
  static String ofClass(UUID classId) {
    return "(" + SubdeviceProperties.CLSID + "=" + classId + ")";
  }

  private <T> ServiceTracker<T, T> tracker(String filter) {
    try {
      return new ServiceTracker<>(context, context.createFilter(filter), null);
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(filter, e);
    }
  }
}
