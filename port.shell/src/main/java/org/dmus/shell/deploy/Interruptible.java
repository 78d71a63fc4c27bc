package org.dmus.shell.deploy;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.dmus.shell.Fault;
import org.dmus.shell.Misuse;

/** Does something on a thread of its own: a file that does not answer does not hold the console. */
final class Interruptible {
  private Interruptible() {}

  /**
   * Waits for what is done; throws what it throws.
   *
   * @param name of the command, for its thread and for who interrupts it
   * @throws Misuse when the thread that waits is interrupted; what is done goes on alone
   */
  static <T> T call(String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "dmus-" + name);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      task.cancel(true);
      throw new Misuse(Fault.INTERRUPTED, name + ": interrupted");
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
