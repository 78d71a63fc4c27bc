package org.dmus.port.engine;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dmus.mxf.IMasterClock;

/**
 * Runs the duties of one subdevice, in the order of their {@link Stage stages}.
 *
 * <p>One uncontended lock for each step keeps control operations and the engine apart; nothing on
 * an event's way takes it. {@link #wake} is for every thread and never blocks. What clients have to
 * hear is told {@link #afterwards}, when the lock is free again.
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
  private final Consumer<Throwable> failures;
  private final RevocableLock lock = new RevocableLock();
  private final Announcements announcements = new Announcements();
  private final Duty[][] stages = {{}, {}, {}};
  private volatile Runnable waker = () -> {};
  private volatile Consumer<Throwable> faults = e -> {};
  private volatile boolean woken;

  /**
   * Creates an engine that leaves failures to the handler of the thread they happen on.
   *
   * @param clock the master clock of its duties
   */
  public Engine(IMasterClock clock) {
    this(clock, Engine::leaveToThread);
  }

  /**
   * Creates an engine.
   *
   * @param clock the master clock of its duties
   * @param failures hears what a duty or a listener threw; any thread
   */
  public Engine(IMasterClock clock, Consumer<Throwable> failures) {
    this.clock = clock;
    this.failures = failures;
  }

  private static void leaveToThread(Throwable failure) {
    Thread thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
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

  /** Tells the runner that work appeared; inside a step, that another has to follow it. */
  public void wake() {
    woken = true;
    waker.run();
  }

  /** {@return whether somebody waits for the lock} */
  boolean isWanted() {
    return lock.tenure().isWanted();
  }

  /** {@return whether work appeared since the last step began} */
  boolean isWoken() {
    return woken;
  }

  /** Does everything that is due now; returns when to come again. */
  public long step() {
    Tenure held = lock.lock();
    try {
      woken = false;
      long now = clock.getTime();
      long next = work(now);
      // Whoever woke the engine after its duty had run would wait for ever otherwise: an unpark may
      // have been consumed by a lock that a duty waited for, and offline there is none.
      return woken ? now : next;
    } catch (Isolated e) {
      return Duty.NEVER; // another thread does the steps from now on
    } finally {
      unlock(held);
    }
  }

  private long work(long now) {
    long next = Duty.NEVER;
    for (Duty[] stage : stages) {
      for (Duty duty : stage) {
        next = Math.min(next, work(duty, now));
      }
    }
    return next;
  }

  private long work(Duty duty, long now) {
    try {
      return duty.work(now);
    } catch (Throwable e) {
      Isolated.letPass(e);
      report(e);
      return Duty.NEVER;
    }
  }

  /** Reports what code of others threw. */
  void report(Throwable failure) {
    failures.accept(failure);
  }

  /**
   * Says who hears what a miniport threw where it must not throw, and for which it lost its place.
   *
   * @param handler called under the lock; must not block
   */
  public void onFault(Consumer<Throwable> handler) {
    faults = handler;
  }

  /** Tells what a miniport threw where it must not throw. */
  public void fault(Throwable failure) {
    faults.accept(failure);
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
    Tenure held = lock.lock();
    try {
      operation.run();
    } finally {
      unlock(held);
    }
  }

  /** Runs a control operation with a result while no step runs. */
  public <T> T exclusively(Supplier<T> operation) {
    Tenure held = lock.lock();
    try {
      return operation.get();
    } finally {
      unlock(held);
    }
  }

  /**
   * Tells somebody something when the step or control operation that goes on is over, in the order
   * of the calls: a client that is told under the lock could not take one of its own.
   *
   * @param announcement calls code of others
   */
  public void afterwards(Runnable announcement) {
    Tenure held = lock.lock();
    try {
      announcements.add(announcement);
    } finally {
      unlock(held);
    }
  }

  /** {@return the lock, whose holders a watchdog may watch} */
  public RevocableLock lock() {
    return lock;
  }

  /** {@return what the holder of the lock notes his calls of the miniport in} */
  public Tenure tenure() {
    return lock.tenure();
  }

  private void unlock(Tenure held) {
    lock.unlock(held);
    if (announcements.areWaiting() && !held.isMine()) {
      announcements.makeAll(this::report);
    }
  }
}
