package org.dmus.wave.out;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is to become a file, {@code NAME.part}: written by one at a time. One that nobody writes is
 * the rest of a crash and is written over.
 *
 * <p>Written not through its channel: an interrupt would close that and lose the render.
 *
 * @param path its path
 * @param file open for writing, empty
 */
record PartFile(Path path, RandomAccessFile file) {
  private static final String ENDING = ".part";

  /** The system's locks are of processes, and closing the file once more takes them away. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  /**
   * Opens it.
   *
   * @param target what it is to become, in an existing directory
   */
  static PartFile of(Path target) throws IOException {
    Path path = target.resolveSibling(target.getFileName() + ENDING);
    if (!OURS.add(path)) {
      throw taken(target);
    }
    try {
      create(target, path);
      return new PartFile(path, open(target, path));
    } catch (IOException | RuntimeException e) {
      OURS.remove(path);
      throw e;
    }
  }

  /** Not createTempFile: its files are readable by the owner only, and so would the result be. */
  private static void create(Path target, Path path) throws IOException {
    try {
      Files.createFile(path);
    } catch (FileAlreadyExistsException left) {
      // A link could lead anywhere.
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(path)) {
        throw new IOException(path + ": is in the way and cannot be replaced; remove it", left);
      }
    } catch (AccessDeniedException e) {
      throw new IOException(
          target + ": cannot write to its directory; choose another place for the output", e);
    } catch (FileSystemException e) {
      throw new IOException(
          target + ": cannot create: " + e.getReason() + "; choose another place", e);
    }
  }

  private static RandomAccessFile open(Path target, Path path) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    try {
      if (file.getChannel().tryLock() == null) { // goes with the file, or the process
        throw taken(target);
      }
      file.setLength(0);
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static IOException taken(Path target) {
    return new IOException(
        target + ": is being written already; wait until that ends, or name another file");
  }

  /** Lets the next one write. */
  void release() {
    OURS.remove(path);
  }
}
