package org.dmus.take;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The last minutes of every published port - what it captured, and what was played on it - which
 * can be saved at any time, without anybody having recorded. A service; keeps from when somebody
 * first gets it. Safe from any thread.
 */
@ProviderType
public interface Retrospective {

  /** {@return what is kept, by name of the port; allocates what a save does} */
  List<RecentPort> ports();

  /**
   * Saves what is kept of a port. The port goes on meanwhile. May block on the disk.
   *
   * @param port its name
   * @param file the file to write; an existing one is replaced
   * @param layout how it is written; its time starts with the first message in any case
   * @return what was saved
   * @throws IOException when it cannot be written, there is nothing to save, or no such port
   */
  RecentPort save(String port, Path file, TakeLayout layout) throws IOException;
}
