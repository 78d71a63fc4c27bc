package org.dmus.port.driver;

import org.dmus.ks.NtStatusException;

/** What moves the engine of a subdevice, and where what calls its miniport runs. */
interface Pace {

  /** Does what may call the miniport, and waits for it; throws what it throws. */
  void call(Runnable action);

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
