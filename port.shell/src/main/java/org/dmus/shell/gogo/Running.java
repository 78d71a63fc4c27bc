package org.dmus.shell.gogo;

import java.util.HashSet;
import java.util.Set;

/**
 * The threads on which commands of a session run now, so that Ctrl-C can end them. Gogo's own way
 * cancels its job, and shows the exception that this gives. Safe from any thread.
 */
public final class Running {
  /** Variable of a session that has it; only where there is a terminal. */
  public static final String VARIABLE = ".dmus.running";

  private final Set<Thread> threads = new HashSet<>();

  synchronized void enter() {
    threads.add(Thread.currentThread());
  }

  /** Leaves the thread as it was found, for whatever runs there next. */
  synchronized void leave() {
    threads.remove(Thread.currentThread());
    Thread.interrupted();
  }

  /**
   * Interrupts what runs.
   *
   * @return whether anything did
   */
  public synchronized boolean interrupt() {
    threads.forEach(Thread::interrupt);
    return !threads.isEmpty();
  }
}
