package org.dmus.port.quarantine;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.dmus.ks.NtStatusException;

/**
 * Calls a miniport on threads of their own, so that who asked for it - a bundle that starts or
 * stops, a configuration that changes - goes on when the miniport does not.
 */
public final class ControlCalls {
  private final String name;
  private final Map<Thread, CompletableFuture<Void>> underway = new ConcurrentHashMap<>();

  /** Creates what calls one subdevice's miniport. */
  public ControlCalls(String name) {
    this.name = name;
  }

  /** As {@link #start}, but what a call calls is done at once, and throws here what it throws. */
  public CompletableFuture<Void> begin(Runnable action) {
    if (underway.containsKey(Thread.currentThread())) {
      action.run();
      return CompletableFuture.completedFuture(null);
    }
    return start(action);
  }

  /** Does something; the future ends when it is done or given up. */
  public CompletableFuture<Void> start(Runnable action) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread = new Thread(() -> run(action, done), "dmus-control-" + name);
    thread.setDaemon(true);
    underway.put(thread, done);
    thread.start();
    return done;
  }

  private void run(Runnable action, CompletableFuture<Void> done) {
    try {
      action.run();
      done.complete(null);
    } catch (Throwable e) {
      done.completeExceptionally(e);
    } finally {
      underway.remove(Thread.currentThread());
    }
  }

  /** Waits until something is done or given up; throws what it throws. */
  public static void await(CompletableFuture<?> done) {
    try {
      done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }

  /** Lets go who waits for a thread that does not come back. */
  public void giveUp(Thread stuck, NtStatusException why) {
    CompletableFuture<Void> waiting = underway.get(stuck);
    if (waiting != null) {
      waiting.completeExceptionally(why);
    }
  }
}
