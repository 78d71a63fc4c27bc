package org.dmus.port.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock as long as nobody takes it away, and what its holders do with code of others meanwhile.
 *
 * <p>Who holds it brackets each call of a miniport with {@link #enter} and {@link #exit}, which
 * cost two stores. A watchdog, which has a clock, sees that a call does not end: it {@link #mark
 * marks} the tenure, gives the stores of a call that ended just then some milliseconds to arrive,
 * and {@link #revoke revokes} it. From then on {@code enter} and {@code exit} throw {@link
 * Isolated}: a thread that comes back leaves without touching anything.
 */
public final class Tenure {
  private static final VarHandle PROGRESS = handle("progress", long.class);
  private static final VarHandle DEPTH = handle("depth", int.class);
  private static final VarHandle ROUNDS = handle("rounds", long.class);
  private static final VarHandle EVENTS = handle("events", long.class);
  private static final VarHandle DROPS = handle("drops", long.class);

  /** A lock that tells who has it. */
  private static final class Owned extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    Thread owner() {
      return getOwner();
    }
  }

  private final ReentrantLock lock = new Owned();
  private long progress;
  private int depth;
  private long rounds;
  private long events;
  private long drops;
  private volatile boolean marked;
  private boolean revoked;
  private boolean left;
  private final List<Runnable> rest = new ArrayList<>();

  Tenure() {}

  private static VarHandle handle(String name, Class<?> type) {
    try {
      return MethodHandles.lookup().findVarHandle(Tenure.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  boolean tryLock() {
    return lock.tryLock();
  }

  boolean tryLock(long millis) throws InterruptedException {
    return lock.tryLock(millis, TimeUnit.MILLISECONDS);
  }

  boolean isWanted() {
    return lock.hasQueuedThreads();
  }

  boolean isMine() {
    return lock.isHeldByCurrentThread();
  }

  /** Lets go; who held what was taken away from him does what is left to be done. */
  void unlock() {
    lock.unlock();
    if (marked && !lock.isHeldByCurrentThread()) {
      finishIfRevoked();
    }
  }

  /** A call of a miniport begins. By the holder. */
  public void enter() {
    if (marked) {
      settle();
    }
    DEPTH.setOpaque(this, depth + 1);
    PROGRESS.setOpaque(this, progress + 1);
  }

  /** A call of a miniport is over. By the holder. */
  public void exit() {
    DEPTH.setOpaque(this, depth - 1);
    PROGRESS.setOpaque(this, progress + 1);
    if (marked) {
      settle();
    }
  }

  /** The miniport calls back; returns whether it may, and not all is over. By the holder. */
  public boolean back() {
    PROGRESS.setOpaque(this, progress + 1);
    return !marked || !isRevoked();
  }

  /** Counts a service of a group. By the holder. */
  void served() {
    ROUNDS.setOpaque(this, rounds + 1);
  }

  /** Counts an event that went to the miniport, or came from it. By the holder. */
  public void carried() {
    EVENTS.setOpaque(this, events + 1);
  }

  /**
   * Counts a message of the miniport for which there was no room. By the holder; two threads at
   * once may count one too few.
   */
  public void dropped() {
    DROPS.setOpaque(this, drops + 1);
  }

  private synchronized void settle() {
    if (revoked) {
      throw new Isolated();
    }
    marked = false; // it came back in time
  }

  /** {@return how many calls began and ended; any thread} */
  public long progress() {
    return (long) PROGRESS.getOpaque(this);
  }

  /** {@return whether the holder is in a call of the miniport; any thread} */
  public boolean isInCall() {
    return (int) DEPTH.getOpaque(this) > 0;
  }

  /** {@return how often groups were served; any thread} */
  public long rounds() {
    return (long) ROUNDS.getOpaque(this);
  }

  /** {@return how many events went to the miniport or came from it; any thread} */
  public long events() {
    return (long) EVENTS.getOpaque(this);
  }

  /** {@return how many messages of the miniport found no room; any thread} */
  public long drops() {
    return (long) DROPS.getOpaque(this);
  }

  /** {@return who holds it, or null; any thread} */
  public Thread holder() {
    return ((Owned) lock).owner();
  }

  /** Announces that the tenure is about to be revoked; some milliseconds later it may be. */
  public void mark() {
    marked = true;
  }

  /**
   * Takes the lock away from its holder, unless he came back meanwhile.
   *
   * @param seen the progress at which the call was found that does not end
   * @return whether it is revoked now
   */
  public synchronized boolean revoke(long seen) {
    if (!revoked && marked && isInCall() && progress() == seen) {
      revoked = true;
    } else if (!revoked) {
      marked = false;
    }
    return revoked;
  }

  /** Lets nobody call, or come back, through this tenure from now on. */
  synchronized void forbid() {
    marked = true;
    revoked = true;
  }

  /** {@return whether its holder lost it} */
  public synchronized boolean isRevoked() {
    return revoked;
  }

  /** Runs something when the thread that lost the lock has left; at once if it has. */
  public void whenLeft(Runnable action) {
    synchronized (this) {
      if (!left) {
        rest.add(action);
        return;
      }
    }
    action.run();
  }

  private void finishIfRevoked() {
    List<Runnable> actions;
    synchronized (this) {
      if (!revoked || left) {
        return;
      }
      left = true;
      actions = List.copyOf(rest);
      rest.clear();
    }
    actions.forEach(Runnable::run);
  }
}
