package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.dmus.deploy.internal.folder.FolderWatch;
import org.dmus.deploy.internal.folder.SystemWatch;

/** The thread that waits for files. */
final class Watcher implements AutoCloseable {
  /** A file that is being written makes thousands of events; so long are they gathered. */
  private static final long GATHER_NS = 3_000_000;

  private static final long STOP_MS = 5_000;

  private final Site site;
  private final Reconciler reconciler;
  private final ReentrantLock turn;
  private final FolderWatch watch;
  private final Thread thread = new Thread(this::run, "dmus-deploy");
  private volatile boolean closed;

  Watcher(Site site, Reconciler reconciler, ReentrantLock turn) throws IOException {
    this.site = site;
    this.reconciler = reconciler;
    this.turn = turn;
    this.watch = new FolderWatch(site.folder(), new SystemWatch(site.folder()), site.lines()::warn);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!closed && watch.await(step() - System.nanoTime())) {
        LockSupport.parkNanos(GATHER_NS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // somebody wants the thread to end
    }
  }

  private long step() {
    turn.lock();
    try {
      return closed ? System.nanoTime() : reconciler.step(System.nanoTime());
    } catch (RuntimeException e) {
      if (!closed) {
        site.lines().warn("the deploy folder stumbled (" + e + "): please report it");
      }
      return System.nanoTime() + site.timing().rescanNs();
    } finally {
      turn.unlock();
    }
  }

  /** Has the folder looked at now. */
  void wake() throws IOException {
    watch.wake();
  }

  /** Ends the thread; not by an interrupt, which would close files that the framework reads. */
  @Override
  public void close() throws IOException {
    closed = true;
    watch.close();
    if (Thread.currentThread() == thread) {
      return; // a bundle that it updates has had us stopped
    }
    try {
      thread.join(TimeUnit.MILLISECONDS.toMillis(STOP_MS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
