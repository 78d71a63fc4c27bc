package org.dmus.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C and TERM do: the first interrupts the command and waits for it to finish cleanly; the
 * JVM ends anyhow when that takes too long.
 */
final class Interrupt {
  private static final long FINISH_SECONDS = 10;

  private final Thread command;
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile int code;

  private Interrupt(Thread command) {
    this.command = command;
  }

  static Interrupt install(Thread command) {
    Interrupt interrupt = new Interrupt(command);
    Runtime.getRuntime().addShutdownHook(new Thread(interrupt::finish, "dmus-interrupt"));
    return interrupt;
  }

  private void finish() {
    if (finished.getCount() == 0) {
      return;
    }
    command.interrupt();
    try {
      if (finished.await(FINISH_SECONDS, TimeUnit.SECONDS)) {
        // The JVM would report the signal; the command has its own exit code for an interrupt.
        Runtime.getRuntime().halt(code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the program; when a signal is ending it already, hands the code over. */
  void exit(int exitCode) {
    code = exitCode;
    finished.countDown();
    System.exit(exitCode);
  }
}
