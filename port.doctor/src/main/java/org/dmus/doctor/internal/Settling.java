package org.dmus.doctor.internal;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.dmus.doctor.Finding;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Looks again as long as bundles are on their way: one that is being updated is not broken. */
final class Settling {
  /** So long after a change may components and ports still follow it. */
  private static final long QUIET_MS = 300;

  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(2);
  private static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(20);

  private final BooleanSupplier moving;
  private final LongSupplier nowNs;
  private final LongConsumer pauseNs;

  /**
   * Takes its surroundings.
   *
   * @param moving whether something changes now
   * @param nowNs the time
   * @param pauseNs lets time pass
   */
  Settling(BooleanSupplier moving, LongSupplier nowNs, LongConsumer pauseNs) {
    this.moving = moving;
    this.nowNs = nowNs;
    this.pauseNs = pauseNs;
  }

  static Settling of(BundleContext context) {
    return new Settling(() -> isMoving(context), System::nanoTime, LockSupport::parkNanos);
  }

  private static boolean isMoving(BundleContext context) {
    long quietSinceMs = System.currentTimeMillis() - QUIET_MS;
    for (Bundle bundle : context.getBundles()) {
      boolean isBetween =
          bundle.getState() == Bundle.STOPPING
              || bundle.getState() == Bundle.STARTING && !isLazy(bundle);
      if (isBetween || bundle.getLastModified() > quietSinceMs) {
        return true;
      }
    }
    return false;
  }

  /** Whether it rests in the state STARTING until somebody loads a class of it. */
  static boolean isLazy(Bundle bundle) {
    return bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
  }

  /**
   * What is found when nothing moves any more, or after two seconds; at once when it is nothing.
   */
  List<Finding> look(Supplier<List<Finding>> eyes) {
    long deadlineNs = nowNs.getAsLong() + LIMIT_NS;
    boolean moved = moving.getAsBoolean();
    List<Finding> found = eyes.get();
    while (moved && !found.isEmpty() && deadlineNs - nowNs.getAsLong() > 0) {
      pauseNs.accept(PAUSE_NS);
      moved = moving.getAsBoolean();
      found = eyes.get();
    }
    return found;
  }
}
