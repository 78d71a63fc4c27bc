package org.dmus.port.engine;

/** Work that falls due from time to time. */
public interface Duty {

  /** What {@link #work} returns when nothing is due until somebody wakes the engine. */
  long NEVER = Long.MAX_VALUE;

  /**
   * Does everything that is due. Runs on the engine; must not block or throw.
   *
   * @param now master time, 100 ns
   * @return when the next work is due, master time, or {@link #NEVER}
   */
  long work(long now);
}
