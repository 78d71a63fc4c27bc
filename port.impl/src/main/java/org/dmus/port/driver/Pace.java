package org.dmus.port.driver;

import java.util.concurrent.CompletableFuture;
import org.dmus.ks.NtStatusException;
import org.dmus.port.quarantine.ControlCalls;

/** What moves the engine of a subdevice, and where what calls its miniport runs. */
interface Pace {

  /** Does what may call the miniport, and waits for it; throws what it throws. */
  default void call(Runnable action) {
    ControlCalls.await(begin(action));
  }

  /** Begins to do what may call the miniport; the future ends when it is done or given up. */
  CompletableFuture<Void> begin(Runnable action);

  /** Does something beside the engine, or, where time is virtual, when its lock is free. */
  void soon(Runnable action);

  /** A thread does not come back from the miniport: others do what it did. */
  void replace(Thread stuck, NtStatusException why);

  /**
   * Moves the engine on to a time.
   *
   * @throws IllegalStateException in real time, which moves by itself
   */
  long runUntil(long time100ns);

  /** Moves nothing any more. */
  void close();
}
