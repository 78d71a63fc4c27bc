package org.dmus.chaos;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What the chaos miniports of a test do wrong, and where; and what they hear. */
public final class Chaos {
  /** What a call does. */
  public enum Fault {
    NONE,
    THROW,
    OVERFLOW,
    NO_CLASS,
    NO_MEMORY,
    BLOCK,
    SPIN,
    FLOOD
  }

  public final AtomicInteger delivered = new AtomicInteger();
  public final AtomicInteger instances = new AtomicInteger();
  public final AtomicInteger closed = new AtomicInteger();
  public final AtomicInteger inside = new AtomicInteger();

  /** How long each event takes. */
  public volatile long takesNanos;

  private volatile Runnable service = () -> {};
  private volatile String place = "";
  private volatile Fault fault = Fault.NONE;
  private volatile CountDownLatch released = new CountDownLatch(1);

  /** Has the next call of that name, and all after it, do wrong. */
  public void at(String where, Fault what) {
    released = new CountDownLatch(1);
    fault = what;
    place = where;
  }

  /** Has every call do right from now on, and those that block come back. */
  public void heal() {
    place = "";
    released.countDown();
  }

  /** Whether somebody is in a call that blocks. */
  public boolean isBlocking() {
    return inside.get() > 0;
  }

  /** Asks for service, as an interrupt does. */
  public void requestService() {
    service.run();
  }

  void onService(Runnable request) {
    service = request;
  }

  void deliver() {
    call("putMessage");
    long end = System.nanoTime() + takesNanos;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    delivered.incrementAndGet();
  }

  boolean floods(String where) {
    return place.equals(where) && fault == Fault.FLOOD;
  }

  void call(String where) {
    if (!place.equals(where)) {
      return;
    }
    switch (fault) {
      case THROW -> throw new IllegalStateException("broken at " + where);
      case OVERFLOW -> overflow(0);
      case NO_CLASS -> throw new NoClassDefFoundError("at " + where);
      case NO_MEMORY -> throw new OutOfMemoryError("at " + where);
      case BLOCK -> block();
      case SPIN -> spin();
      default -> {}
    }
  }

  private static int overflow(int depth) {
    return overflow(depth + 1) + 1;
  }

  private void block() {
    inside.incrementAndGet();
    boolean interrupted = false;
    CountDownLatch until = released;
    while (until.getCount() > 0) {
      try {
        until.await();
      } catch (InterruptedException e) {
        interrupted = true; // a miniport that does not mind
      }
    }
    inside.decrementAndGet();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void spin() {
    inside.incrementAndGet();
    CountDownLatch until = released;
    while (until.getCount() > 0) {
      Thread.onSpinWait();
    }
    inside.decrementAndGet();
  }
}
