package org.dmus.port.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread of a real-time subdevice: steps its engine, waits for the next due time or a wake. It
 * parks until shortly before, and spins for the rest: a parked thread comes late (decision 16).
 */
public final class RealtimeRunner implements AutoCloseable {
  private static final long NANOS_PER_UNIT = 100;

  /** Longest sleep: so far off a due time is looked at again, before its nanoseconds overflow. */
  private static final long LONGEST_NANOS = TimeUnit.HOURS.toNanos(1);

  private static final long LONGEST_100NS = LONGEST_NANOS / NANOS_PER_UNIT;

  /** 100 us: what a parked thread is mostly late by, and not much more. */
  private static final long SPIN_100NS = 1_000;

  /** How often who waits for the end looks whose end it is. */
  private static final long LOOK_MILLIS = 20;

  private final Engine engine;
  private final String name;
  private volatile Thread thread;
  private volatile Thread leftBehind;
  private volatile boolean running = true;

  /** Starts the thread {@code dmus-engine-<name>}. */
  public RealtimeRunner(Engine engine, String name) {
    this.engine = engine;
    this.name = name;
    engine.onWake(() -> LockSupport.unpark(thread));
    start();
  }

  private void start() {
    Thread fresh = new Thread(this::run, "dmus-engine-" + name);
    fresh.setDaemon(true);
    fresh.setPriority(Thread.MAX_PRIORITY);
    thread = fresh;
    fresh.start();
  }

  /** {@return the thread that steps the engine now} */
  public Thread thread() {
    return thread;
  }

  /**
   * Goes on with another thread, if the one that steps the engine is one that does not come back.
   * When that does, it ends.
   */
  public void replace(Thread stuck) {
    if (thread == stuck) {
      leftBehind = stuck; // who closes does not wait for it
      if (running) {
        start();
      }
      LockSupport.unpark(stuck); // it may have come back meanwhile, and sleep
    }
  }

  private void run() {
    while (isOn()) {
      waitUntil(engine.step());
      // A miniport that interrupts the thread it runs on must not keep it from sleeping.
      Thread.interrupted();
    }
  }

  private void waitUntil(long due) {
    long spinFrom = due == Duty.NEVER ? Duty.NEVER : due - SPIN_100NS;
    long now = engine.clock().getTime();
    if (now < spinFrom) {
      park(spinFrom - now);
      now = engine.clock().getTime();
    }
    while (now >= spinFrom && now < due && isIdle()) {
      Thread.onSpinWait();
      now = engine.clock().getTime();
    }
  }

  private void park(long wait100ns) {
    // Looked at last: what happened before has used up its unpark inside the step, perhaps.
    if (isIdle()) {
      LockSupport.parkNanos(engine, Math.min(wait100ns, LONGEST_100NS) * NANOS_PER_UNIT);
    }
  }

  private boolean isWorthWaitingFor(Thread other) {
    return other.isAlive() && other != leftBehind && other != Thread.currentThread();
  }

  private boolean isOn() {
    return running && thread == Thread.currentThread();
  }

  private boolean isIdle() {
    return isOn() && !engine.isWoken();
  }

  /** Stops the thread and waits for its end, unless it is the caller. */
  @Override
  public void close() {
    running = false;
    LockSupport.unpark(thread);
    boolean interrupted = false;
    while (isWorthWaitingFor(thread)) {
      try {
        thread.join(LOOK_MILLIS); // it may be replaced meanwhile
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
