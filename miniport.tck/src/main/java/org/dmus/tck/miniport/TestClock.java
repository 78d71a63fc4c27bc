package org.dmus.tck.miniport;

import java.util.concurrent.atomic.AtomicLong;
import org.dmus.mxf.IMasterClock;

/** A master clock that the test moves. */
public final class TestClock implements IMasterClock {
  private final AtomicLong now100ns = new AtomicLong(777_777); // not 0: "as soon as possible"

  TestClock() {}

  @Override
  public long getTime() {
    return now100ns.get();
  }

  /**
   * Moves time on.
   *
   * @param time100ns by how much, 100 ns
   */
  public void advance(long time100ns) {
    now100ns.addAndGet(time100ns);
  }
}
