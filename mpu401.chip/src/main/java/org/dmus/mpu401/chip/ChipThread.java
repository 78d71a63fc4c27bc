package org.dmus.mpu401.chip;

import java.util.concurrent.locks.LockSupport;

/** The thread that keeps a chip's time: bytes leave and interrupts come when they are due. */
public final class ChipThread implements AutoCloseable {
  private static final long LONG_NANOS = 1_000_000_000L;

  private final Mpu401Chip chip;
  private final Thread thread;
  private volatile boolean ending;

  /**
   * Starts a thread.
   *
   * @param name name of the chip
   * @param chip a chip on the clock {@link System#nanoTime}
   */
  public ChipThread(String name, Mpu401Chip chip) {
    this.chip = chip;
    thread = new Thread(this::run, "dmus-mpu401 " + name);
    thread.setDaemon(true);
    chip.onWork(() -> LockSupport.unpark(thread));
    thread.start();
  }

  private void run() {
    while (!ending) {
      chip.advance();
      long next = chip.nextNanos();
      long wait = next == MidiLine.NEVER ? LONG_NANOS : next - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(this, wait);
      }
    }
  }

  /** Ends the thread; the chip stands still until somebody else calls it. */
  @Override
  public void close() {
    ending = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
