package org.dmus.miniport.uart;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** What carries bytes away: the seam between the miniport and a kind of device. */
interface Link extends Closeable {

  /**
   * Writes bytes; may block until the device takes them or {@link #close} is called.
   *
   * @param bytes what to write; its position moves behind what was taken
   * @return number of bytes taken; 0 = nobody is at the other end yet, ask again later
   */
  int write(ByteBuffer bytes) throws IOException;

  /** Closes the device. Called from any thread; ends a blocked {@link #write}. */
  @Override
  void close() throws IOException;
}
