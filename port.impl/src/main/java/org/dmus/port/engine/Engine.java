package org.dmus.port.engine;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.dmus.mxf.IMasterClock;

/**
 * Runs the duties of one subdevice, in the order of their {@link Stage stages}.
 *
 * <p>One uncontended lock for each step keeps control operations and the engine apart; nothing on
 * an event's way takes it. {@link #wake} is for every thread and never blocks.
 */
public final class Engine {

  /** Duties of an earlier stage run first. */
  public enum Stage {
    /** Service groups: what interrupts asked for. */
    SERVICE,
    /** Music pins: what is due reaches its stream. */
    MUSIC,
    /** Wave pins: audio is rendered with everything delivered. */
    WAVE
  }

  private final IMasterClock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Duty[][] stages = {{}, {}, {}};
  private volatile Runnable waker = () -> {};

  /**
   * Creates an engine.
   *
   * @param clock the master clock of its duties
   */
  public Engine(IMasterClock clock) {
    this.clock = clock;
  }

  /** {@return the master clock} */
  public IMasterClock clock() {
    return clock;
  }

  /**
   * Says whom to tell that work appeared.
   *
   * @param runner called from any thread; must not block
   */
  public void onWake(Runnable runner) {
    waker = runner;
  }

  /** Tells the runner that work appeared. */
  public void wake() {
    waker.run();
  }

  /** Does everything that is due now; returns when to come again. */
  public long step() {
    lock.lock();
    try {
      return work(clock.getTime());
    } finally {
      lock.unlock();
    }
  }

  private long work(long now) {
    long next = Duty.NEVER;
    for (Duty[] stage : stages) {
      for (Duty duty : stage) {
        next = Math.min(next, duty.work(now));
      }
    }
    return next;
  }

  /** Adds a duty at the end of its stage. */
  public void add(Stage stage, Duty duty) {
    exclusively(
        () -> {
          Duty[] old = stages[stage.ordinal()];
          Duty[] more = Arrays.copyOf(old, old.length + 1);
          more[old.length] = duty;
          stages[stage.ordinal()] = more;
        });
    wake();
  }

  /** Removes a duty; when this returns it is not running and never will be. */
  public void remove(Stage stage, Duty duty) {
    exclusively(
        () ->
            stages[stage.ordinal()] =
                Arrays.stream(stages[stage.ordinal()]).filter(d -> d != duty).toArray(Duty[]::new));
  }

  /** Runs a control operation while no step runs. */
  public void exclusively(Runnable operation) {
    lock.lock();
    try {
      operation.run();
    } finally {
      lock.unlock();
    }
  }

  /** Runs a control operation with a result while no step runs. */
  public <T> T exclusively(Supplier<T> operation) {
    lock.lock();
    try {
      return operation.get();
    } finally {
      lock.unlock();
    }
  }
}
