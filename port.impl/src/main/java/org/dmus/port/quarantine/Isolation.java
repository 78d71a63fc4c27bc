package org.dmus.port.quarantine;

import org.dmus.port.engine.Tenure;

/** Isolates a miniport that was found out. Each call comes on a thread of its own. */
public interface Isolation {

  /**
   * A call does not end; the tenure is revoked.
   *
   * @param tenure through which it was called
   * @param stuck who is in the call
   * @param stack where, innermost frame first
   */
  void blocked(Tenure tenure, Thread stuck, StackTraceElement[] stack);

  /**
   * The miniport keeps its engine busy for nothing.
   *
   * @param tenure through which it is called
   * @param stuck the thread of the engine
   * @param what what it did, how often
   * @param stack where it was seen, innermost frame first; may be empty
   */
  void flooded(Tenure tenure, Thread stuck, String what, StackTraceElement[] stack);
}
