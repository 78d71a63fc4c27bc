package org.dmus.tck.miniport;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.dmus.client.IPin;
import org.dmus.client.PinStatistics;
import org.dmus.ks.NtStatusException;

/** Eight clients that write to a pin until it takes no more, or until they are stopped. */
final class Writers implements AutoCloseable {
  private static final int COUNT = 8;
  private static final int MOST_WAITING = 400;
  private static final long END_MS = 10_000;

  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicLong taken = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();

  Writers(IPin pin) {
    for (int i = 0; i < COUNT; i++) {
      Thread thread = new Thread(() -> write(pin), "junit writer " + i);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  private void write(IPin pin) {
    ByteBuffer records = PluginBench.records();
    try {
      while (!ended.get()) {
        PinStatistics sums = pin.statistics();
        if (sums.written() - sums.delivered() < MOST_WAITING) {
          taken.addAndGet(pin.write(records.duplicate().order(records.order()), 0));
        }
        Thread.yield(); // to the engine, which makes room
      }
    } catch (NtStatusException closed) {
      ended.set(true); // which is what a client of a pin that is closed sees
    }
  }

  /** Returns how many events the pin has taken. */
  long taken() {
    return taken.get();
  }

  /** Ends them, and waits until they have ended. */
  @Override
  public void close() {
    ended.set(true);
    try {
      for (Thread thread : threads) {
        thread.join(END_MS);
        if (thread.isAlive()) {
          AssertionError hung = new AssertionError("a client hangs in write");
          hung.setStackTrace(thread.getStackTrace());
          throw hung;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
