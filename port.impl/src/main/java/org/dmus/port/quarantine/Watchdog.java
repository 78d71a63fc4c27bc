package org.dmus.port.quarantine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Looks at all real-time subdevices, with one thread, every {@value #PERIOD_MILLIS} ms.
 *
 * <p>What it finds it counts in looks, not in milliseconds: a process that was stopped for ten
 * seconds finds one late look, and not a miniport that blocked.
 */
@Component(service = Watchdog.class)
public final class Watchdog {
  /** From one look to the next, ms. */
  static final int PERIOD_MILLIS = 50;

  /** How many looks make the half second after which a call has blocked. */
  static final int LOOKS = 10;

  private final List<Watched> all = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread = new Thread(this::run, "dmus-watchdog");
  private boolean running = true;

  /** Activated by Declarative Services. */
  @Activate
  public Watchdog() {
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
  }

  /** Ends its thread, and waits for that. */
  @Deactivate
  public void close() {
    end();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() {
    lock.lock();
    try {
      running = false;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Watches a subdevice from now on. */
  void watch(Watched subdevice) {
    all.add(subdevice);
    lock.lock();
    try {
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Undoes {@link #watch}. */
  void forget(Watched subdevice) {
    all.remove(subdevice);
  }

  private void run() {
    while (waitForNextLook()) {
      all.forEach(Watched::look);
    }
  }

  private boolean waitForNextLook() {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(PERIOD_MILLIS);
      while (running && (left > 0 || all.isEmpty())) {
        left = all.isEmpty() ? waitForWork() : changed.awaitNanos(left);
      }
      return running;
    } catch (InterruptedException e) {
      return false; // nobody but the end of the process does that
    } finally {
      lock.unlock();
    }
  }

  private long waitForWork() throws InterruptedException {
    changed.await();
    return TimeUnit.MILLISECONDS.toNanos(PERIOD_MILLIS);
  }
}
