package org.dmus.deploy.internal.folder;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Waits until something happens in the folder. Where the system cannot tell - macOS, network
 * drives, a folder that is not there, too many watches - it waits a second at most.
 */
public final class FolderWatch implements AutoCloseable {
  private static final long POLL_NS = TimeUnit.SECONDS.toNanos(1);

  private final Path folder;
  private final SystemWatch system;
  private final Consumer<String> warnings;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Optional<WatchService> service;
  private boolean warned;
  private WatchKey key;
  private Object watched;

  /**
   * Watches a folder, which need not be there.
   *
   * @param warnings is told once when the system does not tell of changes
   */
  public FolderWatch(Path folder, SystemWatch system, Consumer<String> warnings) {
    this.folder = folder;
    this.system = system;
    this.warnings = warnings;
    this.service = open();
    register();
  }

  private Optional<WatchService> open() {
    try {
      return Optional.of(system.open());
    } catch (IOException e) {
      warn(e, "fs.inotify.max_user_instances");
      return Optional.empty();
    }
  }

  private void register() {
    try {
      watched = identity(); // before: one that comes meanwhile is another one
      key = service.isPresent() ? system.register(service.get()) : null;
    } catch (IOException e) {
      key = null;
      if (Files.isDirectory(folder)) { // its watcher says so when it is not there
        warn(e, "fs.inotify.max_user_watches");
      }
    }
  }

  private void warn(IOException e, String limit) {
    if (!warned) {
      warned = true;
      warnings.accept(
          folder
              + ": the system does not tell of changes ("
              + e.getMessage()
              + "), it is looked at once a second: raise "
              + limit);
    }
  }

  /**
   * Waits for an event, or until somebody {@linkplain #wake wakes} it.
   *
   * @return whether to go on: false when it was closed
   */
  public boolean await(long timeoutNs) throws InterruptedException {
    if (service.isEmpty()) {
      long limitNs = Math.max(0, Math.min(timeoutNs, POLL_NS));
      return !closed.await(limitNs, TimeUnit.NANOSECONDS);
    }
    try {
      await(service.get(), Math.max(0, timeoutNs));
      return true;
    } catch (ClosedWatchServiceException e) {
      return reopen();
    }
  }

  /** What happens from now on is told; what has happened until now, its watcher looks for. */
  private synchronized boolean reopen() {
    if (closed.getCount() == 0) {
      return false;
    }
    service = open();
    register();
    return true;
  }

  /**
   * Ends the wait that is going on, or the next one. Only the end of its queue ends a wait: it gets
   * another one. Where there is none, a wait takes a second at most anyway. Safe from any thread.
   */
  public synchronized void wake() throws IOException {
    if (service.isPresent()) {
      service.get().close();
    }
  }

  /** Which file it is does not matter, nor that events were lost: all files are looked at. */
  private void await(WatchService events, long timeoutNs) throws InterruptedException {
    boolean isBlind = key == null || !key.isValid() || !Objects.equals(watched, identity());
    if (isBlind) {
      forget();
      register();
    }
    boolean polls = isBlind || events.getClass().getSimpleName().startsWith("Polling");
    long limitNs = polls ? Math.min(timeoutNs, POLL_NS) : timeoutNs;
    WatchKey told = events.poll(limitNs, TimeUnit.NANOSECONDS);
    if (told != null) {
      told.pollEvents();
      told.reset();
    }
  }

  /** The system goes on telling of a folder that was renamed; it is the name that counts. */
  private void forget() {
    if (key != null) {
      key.cancel();
      key = null;
    }
  }

  /** Which folder has the name now; null when there is none, or the system does not know. */
  private Object identity() {
    try {
      return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null; // it is not there: registering says so
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed.countDown();
    wake();
  }
}
