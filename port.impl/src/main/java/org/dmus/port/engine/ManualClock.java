package org.dmus.port.engine;

import org.dmus.mxf.IMasterClock;

/**
 * A clock that its owner moves: the sample clock of an offline render, or a test's. Never
 * backwards.
 */
public final class ManualClock implements IMasterClock {
  private volatile long time100ns;

  @Override
  public long getTime() {
    return time100ns;
  }

  /** Moves the clock; an earlier time than now is ignored. One thread at a time. */
  public void advanceTo(long newTime100ns) {
    time100ns = Math.max(time100ns, newTime100ns);
  }
}
