package org.dmus.deploy.internal.folder;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/**
 * Waits until something happens in the folder. Where the system cannot tell - macOS, network
 * drives, a folder that is not there - it waits a second at most.
 */
public final class FolderWatch implements AutoCloseable {
  private static final long POLL_NS = TimeUnit.SECONDS.toNanos(1);

  private final Path folder;
  private final WatchService service;
  private final boolean tellsAtOnce;
  private WatchKey key;

  /** Watches a folder, which need not be there. */
  public FolderWatch(Path folder) throws IOException {
    this.folder = folder;
    this.service = folder.getFileSystem().newWatchService();
    this.tellsAtOnce = !service.getClass().getSimpleName().startsWith("Polling");
    register();
  }

  private void register() {
    try {
      key = folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
    } catch (IOException e) {
      key = null; // it is not there: its watcher looks once a second, and says so
    }
  }

  /**
   * Waits.
   *
   * @return whether to go on: false when it was closed
   */
  public boolean await(long timeoutNs) throws InterruptedException {
    try {
      boolean isBlind = key == null || !key.isValid();
      if (isBlind) {
        register();
      }
      long limitNs = isBlind || !tellsAtOnce ? Math.min(timeoutNs, POLL_NS) : timeoutNs;
      WatchKey told = service.poll(Math.max(0, limitNs), TimeUnit.NANOSECONDS);
      if (told != null) {
        told.pollEvents(); // which file does not matter: all of them are looked at
        told.reset();
      }
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
