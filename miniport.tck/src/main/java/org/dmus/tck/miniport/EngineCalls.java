package org.dmus.tck.miniport;

/** Which thread is inside a call that the engine makes. Allocates nothing. */
final class EngineCalls {
  private volatile Thread engine;

  /** Begins a call on this thread; returns what {@link #end} is given. */
  Thread begin() {
    Thread before = engine;
    engine = Thread.currentThread();
    return before;
  }

  /** Ends a call, which may be inside another. */
  void end(Thread before) {
    engine = before;
  }

  /** Returns whether this thread is inside a call. */
  boolean isHere() {
    return engine == Thread.currentThread();
  }
}
