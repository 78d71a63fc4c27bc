package org.dmus.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;

/** The framework this bundle runs in. */
final class RunningFramework implements Framework {
  private final BundleContext context;

  RunningFramework(BundleContext context) {
    this.context = context;
  }

  @Override
  public boolean start(String symbolicName) {
    Optional<Bundle> bundle =
        Stream.of(context.getBundles())
            .filter(each -> symbolicName.equals(each.getSymbolicName()))
            .findFirst();
    bundle.ifPresent(RunningFramework::start);
    return bundle.isPresent();
  }

  private static void start(Bundle bundle) {
    try {
      bundle.start(Bundle.START_TRANSIENT);
    } catch (BundleException e) {
      throw new CommandFailure(
          ExitCode.FAILURE, bundle.getSymbolicName(), e.getMessage(), "run again with --debug", e);
    }
  }

  @Override
  public void awaitStop() throws InterruptedException {
    CountDownLatch stopping = new CountDownLatch(1);
    SynchronousBundleListener listener =
        event -> {
          if (event.getType() == BundleEvent.STOPPING
              && event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
            stopping.countDown();
          }
        };
    context.addBundleListener(listener);
    stopping.await();
  }
}
