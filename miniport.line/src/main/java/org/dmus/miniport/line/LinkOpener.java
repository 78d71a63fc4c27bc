package org.dmus.miniport.line;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Opens the device of a line: the seam between a line and a kind of device.
 *
 * @param <L> what bytes travel on
 */
@FunctionalInterface
public interface LinkOpener<L extends Closeable> {

  /**
   * Opens a device; may block, so it runs on the thread of the line.
   *
   * @param device its path
   * @return the link; closing it, from any thread, ends what waits in it
   * @throws IOException when the system refuses
   */
  L open(Path device) throws IOException;
}
