package org.dmus.miniport.line;

import java.io.Closeable;
import java.io.IOException;

/**
 * Opens one direction of a link.
 *
 * @param <C> what bytes travel on
 */
@FunctionalInterface
public interface LinkOpener<C extends Closeable> {

  /**
   * Opens it; may block, so it runs on the thread of the line.
   *
   * @return what is open; closing it, from any thread, ends what waits in it
   * @throws IOException when the system refuses
   */
  C open() throws IOException;
}
