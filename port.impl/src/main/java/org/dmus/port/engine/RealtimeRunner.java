package org.dmus.port.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread of a real-time subdevice: steps its engine, parks until the next due time or a wake.
 */
public final class RealtimeRunner implements AutoCloseable {
  private static final long NANOS_PER_UNIT = 100;

  /** Longest sleep: so far off a due time is looked at again, before its nanoseconds overflow. */
  private static final long LONGEST_NANOS = TimeUnit.HOURS.toNanos(1);

  private static final long LONGEST_100NS = LONGEST_NANOS / NANOS_PER_UNIT;

  private final Engine engine;
  private final Thread thread;
  private volatile boolean running = true;

  /** Starts the thread {@code dmus-engine-<name>}. */
  public RealtimeRunner(Engine engine, String name) {
    this.engine = engine;
    this.thread = new Thread(this::run, "dmus-engine-" + name);
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    engine.onWake(() -> LockSupport.unpark(thread));
    thread.start();
  }

  private void run() {
    while (running) {
      parkUntil(engine.step());
      // A miniport that interrupts the thread it runs on must not keep it from sleeping.
      Thread.interrupted();
    }
  }

  private void parkUntil(long next) {
    long wait = next == Duty.NEVER ? LONGEST_100NS : next - engine.clock().getTime();
    // Looked at last: what happened before has used up its unpark inside the step, perhaps.
    if (wait > 0 && running && !engine.isWoken()) {
      LockSupport.parkNanos(engine, Math.min(wait, LONGEST_100NS) * NANOS_PER_UNIT);
    }
  }

  /** Stops the thread and waits for its end, unless it is the caller. */
  @Override
  public void close() {
    running = false;
    LockSupport.unpark(thread);
    boolean interrupted = false;
    while (thread.isAlive() && Thread.currentThread() != thread) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
