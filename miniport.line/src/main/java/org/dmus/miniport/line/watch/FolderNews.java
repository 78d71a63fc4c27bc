package org.dmus.miniport.line.watch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Waits until something comes or goes in some folders. Only a hint: a folder that is not there yet,
 * or that the system does not watch, is looked at now and then anyway.
 */
final class FolderNews implements Closeable {
  private final List<Path> folders;
  private final WatchService service;

  private FolderNews(List<Path> folders, WatchService service) {
    this.folders = folders;
    this.service = service;
  }

  /**
   * Starts to listen.
   *
   * @throws UncheckedIOException when the system has no more watches
   */
  static FolderNews of(List<Path> folders) {
    try {
      FolderNews news = new FolderNews(folders, folders.get(0).getFileSystem().newWatchService());
      folders.forEach(news::watch);
      return news;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void watch(Path folder) {
    try {
      folder.register(
          service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException e) {
      return; // the folder is not there: a later try finds it
    }
  }

  /**
   * Waits for news, but not for ever.
   *
   * @param millis how long at most
   * @return what has been deleted since, and may be there again
   */
  Set<Path> await(long millis) throws InterruptedException {
    Set<Path> deleted = new HashSet<>();
    try {
      WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
      for (; key != null; key = service.poll()) {
        note(key, deleted);
        key.reset();
      }
      folders.forEach(this::watch); // one that came meanwhile; the others have it already
    } catch (ClosedWatchServiceException e) {
      throw new InterruptedException("closed");
    }
    return deleted;
  }

  private static void note(WatchKey key, Set<Path> deleted) {
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.ENTRY_DELETE) {
        deleted.add(((Path) key.watchable()).resolve((Path) event.context()));
      }
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
