package org.dmus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** Looks services up late, so that {@code dmus --help} starts none of them. */
final class RegistryServices implements Services, AutoCloseable {
  private static final long PATIENCE_MS = 5_000;

  private final BundleContext context;
  private final List<ServiceTracker<?, ?>> open = new ArrayList<>();

  RegistryServices(BundleContext context) {
    this.context = context;
  }

  @Override
  public synchronized <T> Optional<T> find(Class<T> type, String filter) {
    ServiceTracker<T, T> tracker = tracker(type, filter);
    tracker.open();
    open.add(tracker);
    try {
      return Optional.ofNullable(tracker.waitForService(PATIENCE_MS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public Framework framework() {
    return new RunningFramework(context);
  }

  private <T> ServiceTracker<T, T> tracker(Class<T> type, String filter) {
    String byType = "(" + Constants.OBJECTCLASS + "=" + type.getName() + ")";
    try {
      String both = filter.isEmpty() ? byType : "(&" + byType + filter + ")";
      return new ServiceTracker<>(context, FrameworkUtil.createFilter(both), null);
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(filter, e);
    }
  }

  @Override
  public void close() {
    open.forEach(ServiceTracker::close);
  }
}
