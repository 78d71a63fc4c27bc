package org.dmus.port.filter;

import org.dmus.ks.KsState;
import org.dmus.mxf.IMasterClock;

/** Presentation time of a pin: runs in RUN, stands still otherwise; STOP resets it. */
final class PresentationClock {
  private final IMasterClock master;
  private volatile boolean running;
  private volatile long base100ns;
  private volatile long frozen100ns;
  private long ranSince100ns;
  private long stoodSince100ns;

  PresentationClock(IMasterClock master) {
    this.master = master;
  }

  /** Returns the presentation time, 100 ns; any thread. */
  long time() {
    return running ? toPresentation(master.getTime()) : frozen100ns;
  }

  /** Converts presentation time to master time; meaningful while it runs. */
  long toMaster(long presentation100ns) {
    return presentation100ns + base100ns;
  }

  /** Converts master time to presentation time; meaningful while it runs. */
  long toPresentation(long master100ns) {
    return master100ns - base100ns;
  }

  /**
   * Returns what presentation time was, while it runs: exactly, as long ago as it ran last. For who
   * has the engine's lock.
   */
  long at(long master100ns) {
    return master100ns >= ranSince100ns
        ? toPresentation(master100ns)
        : frozen100ns - Math.max(0, stoodSince100ns - master100ns);
  }

  /** Goes on, with the next RUN, where another one stood. */
  void restore(long presentation100ns) {
    frozen100ns = presentation100ns;
  }

  /** Follows the pin from a state to the one next to it. */
  void follow(KsState from, KsState to) {
    long now = master.getTime();
    if (to == KsState.RUN) {
      base100ns = now - frozen100ns;
      ranSince100ns = now;
    } else if (from == KsState.RUN) {
      frozen100ns = now - base100ns;
      stoodSince100ns = now;
    } else if (to == KsState.STOP) {
      frozen100ns = 0;
    }
    running = to == KsState.RUN;
  }
}
