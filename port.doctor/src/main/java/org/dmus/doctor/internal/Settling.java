package org.dmus.doctor.internal;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.dmus.doctor.Finding;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * Looks again before it believes in a fault: a bundle that is being updated is not broken. No event
 * tells when an update begins or ends, for one is a stop, a new file and a start.
 */
final class Settling {
  /** So long must a fault stay, and nothing change; most updates take a tenth of it. */
  static final long QUIET_MS = 400;

  /** So long is an answer put off. */
  static final long LIMIT_MS = 5_000;

  private static final long PAUSE_MS = 40;

  /**
   * So often must it be seen: on a busy machine each look takes longer, and so does what it sees.
   */
  static final int LOOKS = (int) (QUIET_MS / PAUSE_MS);

  private final LongSupplier nowMs;
  private final LongConsumer pauseMs;
  private final LongUnaryOperator changedMs;

  /**
   * Takes its surroundings.
   *
   * @param nowMs the time
   * @param pauseMs lets time pass
   * @param changedMs when something changed last; now, while it changes
   */
  Settling(LongSupplier nowMs, LongConsumer pauseMs, LongUnaryOperator changedMs) {
    this.nowMs = nowMs;
    this.pauseMs = pauseMs;
    this.changedMs = changedMs;
  }

  static Settling of(BundleContext context, BooleanSupplier changing) {
    return new Settling(
        System::currentTimeMillis,
        pause -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause)),
        now -> changing.getAsBoolean() ? now : changed(context, now));
  }

  private static long changed(BundleContext context, long nowMs) {
    long last = 0;
    for (Bundle bundle : context.getBundles()) {
      boolean isBetween =
          bundle.getState() == Bundle.STOPPING
              || bundle.getState() == Bundle.STARTING && !isLazy(bundle);
      last = Math.max(last, isBetween ? nowMs : bundle.getLastModified());
    }
    return Math.min(last, nowMs);
  }

  /** Whether it rests in the state STARTING until somebody loads a class of it. */
  static boolean isLazy(Bundle bundle) {
    return bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
  }

  /** What stays; at once when it is nothing, or when the thread is interrupted. */
  List<Finding> look(Supplier<List<Finding>> eyes) {
    long startMs = nowMs.getAsLong();
    List<Finding> found = eyes.get();
    int looks = 1;
    while (!found.isEmpty()
        && !isSettled(startMs, looks)
        && !Thread.currentThread().isInterrupted()) {
      pauseMs.accept(PAUSE_MS);
      found = eyes.get();
      looks++;
    }
    return found;
  }

  private boolean isSettled(long startMs, int looks) {
    long now = nowMs.getAsLong();
    long quietSince = Math.max(startMs, changedMs.applyAsLong(now));
    return looks > LOOKS && now - quietSince >= QUIET_MS || now - startMs >= LIMIT_MS;
  }
}
