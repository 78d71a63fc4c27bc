package org.dmus.player.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The one thread of an activity: it repeats a piece of work, and rests in between. */
final class Worker {

  /** What a worker does. */
  interface Work {
    /** Does what is to be done now; false when all is done. */
    boolean step() throws Exception;

    /** Called once at the end, with what went wrong or null. */
    void ended(Throwable failure);
  }

  private final Work work;
  private final long restNs;
  private final Thread thread;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean stopping;

  Worker(String name, Work work, long restNs) {
    this.work = work;
    this.restNs = restNs;
    this.thread = new Thread(this::run, name);
  }

  void start() {
    thread.start();
  }

  /** Ends the rest. */
  void wake() {
    LockSupport.unpark(thread);
  }

  private void run() {
    Throwable failure = null;
    try {
      while (!stopping && work.step()) {
        LockSupport.parkNanos(this, restNs);
      }
    } catch (Throwable e) { // whatever it is, it ends the activity and is reported by it
      failure = e;
    }
    try {
      work.ended(failure);
    } finally {
      done.countDown();
    }
  }

  boolean isStopping() {
    return stopping;
  }

  boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    return done.await(timeout, unit);
  }

  /** Ends the work and waits until its end has been dealt with. */
  void stop() {
    stopping = true;
    wake();
    boolean interrupted = false;
    while (thread != Thread.currentThread() && thread.isAlive()) {
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
