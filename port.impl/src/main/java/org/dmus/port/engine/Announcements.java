package org.dmus.port.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** What clients have to hear once a lock is free: in order, by one thread at a time. */
final class Announcements {
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean beingMade;
  private volatile boolean any;

  /** Adds one. */
  void add(Runnable announcement) {
    lock.lock();
    try {
      waiting.add(announcement);
      any = true;
    } finally {
      lock.unlock();
    }
  }

  boolean areWaiting() {
    return any;
  }

  /** Makes all of them, unless another thread, or a caller of this one, does so already. */
  void makeAll(Consumer<Throwable> failures) {
    for (Runnable r = next(true); r != null; r = next(false)) {
      try {
        r.run();
      } catch (Throwable e) {
        failures.accept(e);
      }
    }
  }

  private Runnable next(boolean first) {
    lock.lock();
    try {
      if (first && beingMade) {
        return null;
      }
      Runnable announcement = waiting.poll();
      beingMade = announcement != null;
      any = beingMade;
      return announcement;
    } finally {
      lock.unlock();
    }
  }
}
