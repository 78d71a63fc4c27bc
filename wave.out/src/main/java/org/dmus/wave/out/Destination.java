package org.dmus.wave.out;

import java.io.IOException;
import java.io.OutputStream;

/** Where the bytes of an output go. Ends with {@link #complete} or {@link #discard}. */
abstract class Destination extends OutputStream {

  /** {@return whether the beginning can be rewritten at the end} */
  abstract boolean isPatchable();

  /**
   * Finishes, and releases what is held.
   *
   * @param beginning replaces the first bytes, where they can be rewritten
   */
  abstract void complete(byte[] beginning) throws IOException;

  /** Releases what is held and leaves nothing half-written that could be taken for a result. */
  abstract void discard() throws IOException;
}
