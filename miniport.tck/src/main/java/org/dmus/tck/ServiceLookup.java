package org.dmus.tck;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.AllServiceListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Finds services in a framework, and waits for them. */
final class ServiceLookup {
  private static final long TIMEOUT_MS = 5_000;

  private final BundleContext context;

  ServiceLookup(BundleContext context) {
    this.context = context;
  }

  /** Waits for a service; fails after five seconds. */
  <T> ServiceReference<T> require(Class<T> type) {
    Semaphore changes = new Semaphore(1);
    AllServiceListener listener = event -> changes.release();
    context.addServiceListener(listener);
    try {
      while (changes.tryAcquire(TIMEOUT_MS, TimeUnit.MILLISECONDS)) {
        ServiceReference<T> found = find(type);
        if (found != null) {
          return found;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      context.removeServiceListener(listener);
    }
    throw new AssertionError(
        "no bundle publishes a "
            + type.getName()
            + "; running: "
            + Arrays.toString(context.getBundles()));
  }

  /**
   * Looks at one interface. The usual look-up compares every interface of a service, and a jar that
   * is also on the class path has its private ones twice.
   */
  @SuppressWarnings("unchecked")
  private <T> ServiceReference<T> find(Class<T> type) {
    return (ServiceReference<T>)
        all(type)
            .filter(found -> found.isAssignableTo(context.getBundle(), type.getName()))
            .max(Comparator.naturalOrder())
            .orElse(null);
  }

  /** Returns every service of an interface. */
  Stream<ServiceReference<?>> all(Class<?> type) {
    try {
      ServiceReference<?>[] found = context.getAllServiceReferences(type.getName(), null);
      return found == null ? Stream.empty() : Arrays.stream(found);
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e); // there is no filter
    }
  }
}
