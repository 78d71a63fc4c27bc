package org.dmus.wave.out;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears under its name only when it is complete: written as a neighbour, {@code
 * NAME.part}, then renamed. Whoever finds one after a crash knows what it was to become; the next
 * output of that name replaces it.
 */
final class PendingFile extends Destination {

  private final Path target;
  private final PartFile part;

  private PendingFile(Path target, PartFile part) {
    this.target = target;
    this.part = part;
  }

  /**
   * Creates the neighbour.
   *
   * @param target the final name, in an existing directory
   * @throws IOException also when it is being written, by this process or another
   */
  static PendingFile create(Path target) throws IOException {
    return new PendingFile(target, PartFile.of(target));
  }

  @Override
  public void write(int value) throws IOException {
    part.file().write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    part.file().write(bytes, offset, length);
  }

  @Override
  boolean isPatchable() {
    return true;
  }

  /** Gives the file its name, replacing an older one. */
  @Override
  void complete(byte[] beginning) throws IOException {
    part.file().seek(0);
    part.file().write(beginning);
    part.file().close();
    Files.move(part.path(), target, StandardCopyOption.ATOMIC_MOVE);
    part.release();
  }

  @Override
  void discard() throws IOException {
    try {
      part.file().close();
      Files.deleteIfExists(part.path());
    } finally {
      part.release();
    }
  }
}
