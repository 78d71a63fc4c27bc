package org.dmus.port.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;

/**
 * Keeps a stream, or the whole miniport, open while property handlers run: they hold no lock of the
 * engine, so whoever closes has to wait for them here.
 */
public final class HandlerLease {
  /** How long a handler may go on before it is interrupted, and then before it is left behind. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final long patienceNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition left = lock.newCondition();
  private final List<Thread> callers = new ArrayList<>();
  private final Set<PropertyRequest> pending = ConcurrentHashMap.newKeySet();
  private boolean open;
  private boolean prepared;

  public HandlerLease() {
    this(PATIENCE_NANOS);
  }

  /** Creates a lease whose {@link #drain} waits for so long, and once more. */
  public HandlerLease(long patienceNanos) {
    this.patienceNanos = patienceNanos;
  }

  /** Lets handlers run from now on. */
  public void open() {
    setOpen(true);
  }

  /** Lets no more handlers run; does not wait. */
  public void close() {
    setOpen(false);
  }

  /** Lets handlers run that the port calls, and none that clients do, until it is opened. */
  public void prepare() {
    lock.lock();
    try {
      prepared = true;
    } finally {
      lock.unlock();
    }
  }

  private void setOpen(boolean isOpen) {
    lock.lock();
    try {
      open = isOpen;
      prepared = isOpen;
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether a handler may run; if so, {@link #leave} has to follow. */
  public boolean enter() {
    lock.lock();
    try {
      return open && callers.add(Thread.currentThread());
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether a handler may run that the port calls; if so, {@link #leave} has to follow. */
  public boolean enterPrepared() {
    lock.lock();
    try {
      return prepared && callers.add(Thread.currentThread());
    } finally {
      lock.unlock();
    }
  }

  public void leave() {
    lock.lock();
    try {
      callers.remove(Thread.currentThread());
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Remembers a request whose handler is going to complete it, so that somebody does. */
  public void await(PropertyRequest request) {
    pending.add(request);
    request
        .completion()
        .whenComplete(
            (status, none) -> {
              pending.remove(request);
              request.minorTarget(null);
            });
    if (!isPrepared()) {
      request.complete(NtStatus.CANCELLED); // whoever closed has cancelled what was there
    }
  }

  private boolean isPrepared() {
    lock.lock();
    try {
      return prepared;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Closes, waits for the handlers that run, cancels what is pending. A handler that takes long is
   * interrupted; one that does not mind is left behind.
   *
   * @return whether no handler runs any more, but on this thread
   */
  public boolean drain() {
    close();
    boolean drained = waitForOthers() || interruptOthers() && waitForOthers();
    cancel();
    return drained;
  }

  /** Closes, and interrupts the handlers of a miniport that is given up: waits for nobody. */
  public void abandon() {
    close();
    interruptOthers();
  }

  /** Cancels what is pending: the stream is closed that would complete it. */
  public void cancel() {
    pending.forEach(request -> request.complete(NtStatus.CANCELLED));
  }

  private boolean waitForOthers() {
    boolean interrupted = false;
    long patience = patienceNanos;
    lock.lock();
    try {
      while (hasOthers() && patience > 0) {
        try {
          patience = left.awaitNanos(patience);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      return !hasOthers();
    } finally {
      lock.unlock();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean hasOthers() {
    return callers.stream().anyMatch(thread -> thread != Thread.currentThread());
  }

  private boolean interruptOthers() {
    lock.lock();
    try {
      callers.stream().filter(t -> t != Thread.currentThread()).forEach(Thread::interrupt);
      return true;
    } finally {
      lock.unlock();
    }
  }
}
