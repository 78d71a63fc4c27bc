package org.dmus.deploy.internal.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;

/** When other bundles last came up: while the program starts, what is missing may still come. */
final class Stirring implements BundleListener, AutoCloseable {
  private final BundleContext context;
  private final Set<Long> ours = ConcurrentHashMap.newKeySet();
  private volatile long lastNs = System.nanoTime();

  Stirring(BundleContext context) {
    this.context = context;
    context.addBundleListener(this);
  }

  /** What we start ourselves is nothing to wait for. */
  void isOurs(long bundleId) {
    ours.add(bundleId);
  }

  @Override
  public void bundleChanged(BundleEvent event) {
    if (event.getType() == BundleEvent.UNINSTALLED) {
      ours.remove(event.getBundle().getBundleId());
    }
    boolean comesUp = (event.getType() & (BundleEvent.STARTED | BundleEvent.RESOLVED)) != 0;
    if (comesUp && !ours.contains(event.getBundle().getBundleId())) {
      lastNs = System.nanoTime();
    }
  }

  long lastNs() {
    return lastNs;
  }

  @Override
  public void close() {
    context.removeBundleListener(this);
  }
}
