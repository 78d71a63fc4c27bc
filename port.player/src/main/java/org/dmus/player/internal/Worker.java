package org.dmus.player.internal;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dmus.player.Activity;

/**
 * The one thread of an activity: it repeats a piece of work, rests in between, and knows how that
 * ended.
 */
final class Worker {

  /** What a worker does. */
  interface Work {
    /** Does what is to be done now; false when all is done. */
    boolean step() throws Exception;

    /** Called once at the end, whatever it is: gives back what the work has used. */
    void finish() throws Exception;
  }

  private final Work work;
  private final long restNs;
  private final Thread thread;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean stopping;
  private volatile Activity.State state = Activity.State.RUNNING;
  private volatile Throwable failure;

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
    try {
      while (!stopping && work.step()) {
        LockSupport.parkNanos(this, restNs);
      }
    } catch (Throwable e) { // whatever it is, it ends the activity and is reported by it
      failure = e;
    }
    try {
      work.finish();
    } catch (Throwable e) { // likewise; but the first failure counts
      failure = failure != null ? failure : e;
    }
    state = endState();
    done.countDown();
  }

  private Activity.State endState() {
    if (failure != null) {
      return Activity.State.FAILED;
    }
    return stopping ? Activity.State.STOPPED : Activity.State.FINISHED;
  }

  /** {@return running, or how it has ended} */
  Activity.State state() {
    return state;
  }

  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
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
