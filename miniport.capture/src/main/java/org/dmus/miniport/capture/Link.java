package org.dmus.miniport.capture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** What bytes arrive on: the seam between the miniport and a kind of device. */
interface Link extends Closeable {

  /**
   * Waits for bytes; ends when some have come, or {@link #close} is called.
   *
   * @param bytes room; its position moves behind what was read
   * @return number of bytes; -1 = the other end has finished
   */
  int read(ByteBuffer bytes) throws IOException;

  /**
   * {@return whether the other end waits when nobody reads; if not, bytes have to be taken at once,
   * and dropped where there is no room}
   */
  boolean isPatient();

  /** Closes the device. Called from any thread; ends a waiting {@link #read}. */
  @Override
  void close() throws IOException;
}
