package org.dmus.miniport.uart;

/**
 * Whose turn it is on a line, so that messages of two streams are never mixed. [data path],
 * [engine]
 */
final class LineTurn {

  private final Runnable free;
  private Outlet owner;
  private boolean refused;

  /**
   * A line that nobody uses.
   *
   * @param free called when a stream that was refused may ask again
   */
  LineTurn(Runnable free) {
    this.free = free;
  }

  /** {@return whether the stream has the line now; if not, it asks again when that is free} */
  boolean claim(Outlet stream) {
    if (owner == null) {
      owner = stream;
    }
    refused |= owner != stream;
    return owner == stream;
  }

  /** Gives the line back, if the stream has it. */
  void release(Outlet stream) {
    if (owner == stream) {
      owner = null;
      if (refused) {
        refused = false;
        free.run();
      }
    }
  }
}
