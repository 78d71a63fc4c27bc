package org.dmus.wave.out;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * A file that appears under its name only when it is complete: written as a hidden neighbour, then
 * renamed.
 *
 * <p>Not a channel: an interrupt would close one and lose the render.
 */
final class PendingFile extends Destination {

  private final Path target;
  private final Path temporary;
  private final RandomAccessFile file;

  private PendingFile(Path target, Path temporary, RandomAccessFile file) {
    this.target = target;
    this.temporary = temporary;
    this.file = file;
  }

  /**
   * Creates the neighbour.
   *
   * @param target the final name, in an existing directory
   */
  static PendingFile create(Path target) throws IOException {
    // Not createTempFile: its files are readable by the owner only, and so would the result be.
    Path temporary = target.resolveSibling(".dmus-" + UUID.randomUUID() + ".part");
    try {
      Files.createFile(temporary);
    } catch (AccessDeniedException e) {
      throw new IOException(
          target + ": cannot write to its directory; choose another place for the output", e);
    } catch (FileSystemException e) {
      throw new IOException(
          target + ": cannot create: " + e.getReason() + "; choose another place", e);
    }
    return new PendingFile(target, temporary, new RandomAccessFile(temporary.toFile(), "rw"));
  }

  @Override
  public void write(int value) throws IOException {
    file.write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    file.write(bytes, offset, length);
  }

  @Override
  boolean isPatchable() {
    return true;
  }

  /** Gives the file its name, replacing an older one. */
  @Override
  void complete(byte[] beginning) throws IOException {
    file.seek(0);
    file.write(beginning);
    file.close();
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  void discard() throws IOException {
    try {
      file.close();
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
