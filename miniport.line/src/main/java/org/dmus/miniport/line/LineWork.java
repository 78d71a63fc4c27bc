package org.dmus.miniport.line;

import java.io.Closeable;
import java.io.IOException;

/**
 * What a line does on its own thread.
 *
 * @param <L> what bytes travel on
 */
public interface LineWork<L extends Closeable> {

  /**
   * Moves bytes until there is nothing more to do, or the thread is {@link DeviceThread#isEnding}.
   *
   * @param link the open device; closed by the thread afterwards
   * @throws IOException when the device fails; {@link #failed} follows
   */
  void serve(L link) throws IOException;

  /**
   * Called once, after {@link DeviceThread#failure} has got its text: nothing is served any more.
   */
  void failed();
}
