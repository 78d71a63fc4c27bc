package org.dmus.port.recall;

import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.engine.EventOwner;

/** Hears what a stream has played, when that is known. */
@FunctionalInterface
public interface Played {
  /**
   * Called with a message. [data path]
   *
   * @param message its bytes and group; valid during the call
   * @param owner who wrote it
   * @param time100ns when it was played, master time
   */
  void played(DMusKernelEvent message, EventOwner owner, long time100ns);
}
