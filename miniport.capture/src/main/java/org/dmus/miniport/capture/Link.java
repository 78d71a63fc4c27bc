package org.dmus.miniport.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** What bytes arrive on: the seam between the miniport and a kind of device. */
interface Link extends AutoCloseable {

  /** Opens a link; may block, so it runs on the thread of the line. */
  @FunctionalInterface
  interface Opener {

    /**
     * Opens a device.
     *
     * @param device its path
     */
    Link open(Path device) throws IOException;
  }

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
