package org.dmus.port.engine;

/** Who wrote an event. It holds a part of the pool until the event is back. */
public interface EventOwner {

  /**
   * Called when an event of his went back to its pool; any thread. Must not block or allocate.
   *
   * @param withBuffer whether a long buffer went with it
   */
  void returned(boolean withBuffer);
}
