package org.dmus.launch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What Ctrl-C, TERM and a closed terminal do: the first interrupts the command, which finishes
 * cleanly and returns its own exit code; the second, or ten seconds, ends the JVM.
 *
 * <p>A shutdown hook would not do: once the JVM shuts down it no longer hears a second signal.
 * {@code sun.misc.Signal} is reached by reflection, because javac's warning about it cannot be
 * switched off.
 */
final class Interrupt {
  /** What a process ends with that a signal ended. */
  static final int INTERRUPTED = 130;

  private static final long FINISH_LIMIT_MS = 10_000;

  private final Thread command;
  private final AtomicBoolean asked = new AtomicBoolean();

  private Interrupt(Thread command) {
    this.command = command;
  }

  static void install(Thread command) {
    Interrupt interrupt = new Interrupt(command);
    try {
      interrupt.handle("INT");
      interrupt.handle("TERM");
      interrupt.handle("HUP");
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // A JVM with -Xrs keeps its signals; they end the process, as everywhere.
      System.getLogger("dmus").log(System.Logger.Level.DEBUG, "signals are not handled", e);
    }
  }

  /** Whether a signal made something fail: Felix wraps what it does to it while it starts. */
  static boolean isCause(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InterruptedException || cause instanceof ClosedByInterruptException) {
        return true;
      }
    }
    return Thread.currentThread().isInterrupted();
  }

  private void handle(String name) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object proxy =
        Proxy.newProxyInstance(
            Interrupt.class.getClassLoader(), new Class<?>[] {handler}, invocation());
    Object named = signal.getConstructor(String.class).newInstance(name);
    signal.getMethod("handle", signal, handler).invoke(null, named, proxy);
  }

  private InvocationHandler invocation() {
    return (proxy, method, args) ->
        switch (method.getName()) {
          case "handle" -> stop();
          case "hashCode" -> System.identityHashCode(proxy);
          case "equals" -> proxy == args[0];
          default -> "dmus interrupt";
        };
  }

  /** Each signal has a thread of its own. */
  private Object stop() throws InterruptedException {
    if (asked.compareAndSet(false, true)) {
      command.interrupt();
      command.join(FINISH_LIMIT_MS);
    }
    System.exit(INTERRUPTED);
    return null;
  }
}
