package org.dmus.deploy.internal.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The jars of the folder, each with what is known of it. It knows no clock: it is told the time.
 */
public final class Inbox {
  /**
   * So long may a file be away before it counts as removed: some tools delete it and write it anew.
   */
  public static final long GONE_NS = 1_000_000_000;

  private final Path folder;
  private final Map<Path, Drop> drops = new TreeMap<>();

  /** Looks into that folder. */
  public Inbox(Path folder) {
    this.folder = folder;
  }

  /**
   * Looks what is there, and forgets what has been away long enough.
   *
   * @throws IOException when the folder cannot be read; nothing counts as removed then
   */
  public void look(long nowNs) throws IOException {
    Map<Path, Stamp> there = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FileNames::isJar)) {
      for (Path file : files) {
        stamp(file, there);
      }
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
    there.forEach((file, stamp) -> drops.computeIfAbsent(file, Drop::new).seen(stamp, nowNs));
    for (Iterator<Drop> all = drops.values().iterator(); all.hasNext(); ) {
      Drop drop = all.next();
      if (!there.containsKey(drop.file())) {
        drop.missed(nowNs);
      }
      if (drop.isGone() && nowNs - drop.changedAtNs() >= GONE_NS) {
        all.remove();
      }
    }
  }

  private static void stamp(Path file, Map<Path, Stamp> there) throws IOException {
    try {
      there.put(file, Stamp.of(file));
    } catch (NoSuchFileException e) {
      // Gone since the folder was listed; or a link to nowhere, which is as good as gone.
    }
  }

  /** Forgets a file that was taken away by ourselves, without waiting whether it comes again. */
  public void removed(Path file) {
    drops.remove(file);
  }

  /** A bundle's file was put back by ourselves. */
  public void restored(Path file, String bundle, long nowNs) throws IOException {
    Drop drop = new Drop(file);
    drop.seen(Stamp.of(file), nowNs);
    drop.belongsTo(bundle);
    drops.put(file, drop);
  }

  /** What is there, and what has just gone, sorted by name. */
  public Collection<Drop> drops() {
    return drops.values();
  }
}
