package org.dmus.deploy.internal.folder;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** What the system tells of a folder. */
public class SystemWatch {
  private final Path folder;

  /** That of a folder, which need not be there. */
  public SystemWatch(Path folder) {
    this.folder = folder;
  }

  /**
   * Asks for a queue.
   *
   * @throws IOException when the system gives none: on Linux {@code fs.inotify.max_user_instances}
   */
  protected WatchService open() throws IOException {
    return folder.getFileSystem().newWatchService();
  }

  /**
   * Asks to be told.
   *
   * @throws IOException when the folder is not there, or too many are watched: on Linux {@code
   *     fs.inotify.max_user_watches}
   */
  protected WatchKey register(WatchService service) throws IOException {
    return folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
  }
}
