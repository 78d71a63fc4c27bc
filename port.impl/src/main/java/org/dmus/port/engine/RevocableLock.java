package org.dmus.port.engine;

import java.util.function.Supplier;

/**
 * A reentrant lock that can be taken away from a thread that does not come back from the code of
 * others: who waits for it goes on with the next {@link Tenure}.
 */
public final class RevocableLock {
  /** How often who waits looks whether the lock that he waits for is still the one. */
  private static final long LOOK_MILLIS = 20;

  /** How long who is expelled has time to leave. */
  private static final long GRACE_MILLIS = 100;

  private volatile Tenure tenure = new Tenure();

  /** {@return the tenure that counts now} */
  public Tenure tenure() {
    return tenure;
  }

  /** Waits for the lock; {@link #unlock} has to follow. */
  public Tenure lock() {
    Tenure current = tenure;
    boolean taken = current.tryLock();
    return taken && current == tenure ? current : lockSlowly(current, taken);
  }

  private Tenure lockSlowly(Tenure first, boolean firstTaken) {
    Tenure candidate = first;
    boolean taken = firstTaken;
    boolean interrupted = false;
    while (!taken || candidate != tenure) {
      if (taken) {
        candidate.unlock(); // it was taken away from whoever had it: the next one counts
      }
      candidate = tenure;
      try {
        taken = candidate.tryLock(LOOK_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
        taken = false;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return candidate;
  }

  /** Lets go of a tenure that {@link #lock} returned. */
  public void unlock(Tenure held) {
    held.unlock();
  }

  /** Returns whether the caller holds it. */
  public boolean isMine() {
    return tenure.isMine();
  }

  /** Calls a miniport; the caller holds the lock. */
  public <T> T call(Supplier<T> code) {
    Tenure held = tenure;
    if (!held.isMine()) {
      throw new Isolated();
    }
    held.enter();
    try {
      return code.get();
    } finally {
      held.exit();
    }
  }

  /**
   * Follows a revoked tenure, and does what has to be done before anybody else gets the lock.
   *
   * @param revoked the tenure that was taken from its holder
   * @param first what to do
   */
  public void succeed(Tenure revoked, Runnable first) {
    Tenure next = new Tenure();
    next.tryLock(); // nobody knows it yet
    tenure = next;
    try {
      first.run();
    } finally {
      next.unlock();
    }
  }

  /**
   * Does something under the lock, which is taken away from a thread that has it and hangs in a
   * call through another lock.
   */
  public void takeFrom(Thread stuck, Runnable action) {
    Tenure held = tenure;
    if (stuck != null && held.holder() == stuck) {
      held.forbid();
      succeed(held, action);
      return;
    }
    Tenure own = lock();
    try {
      action.run();
    } finally {
      unlock(own);
    }
  }

  /**
   * Lets nobody call the miniport any more, and does something when whoever calls it has left, or
   * calls and calls without ever coming back.
   */
  public void expel(Tenure held, Runnable first) {
    held.forbid();
    boolean taken = false;
    try {
      while (!taken) {
        taken = held.tryLock(GRACE_MILLIS);
        if (!taken && held.isInCall()) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      succeed(held, first);
    } finally {
      if (taken) {
        unlock(held);
      }
    }
  }
}
