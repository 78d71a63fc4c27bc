package org.dmus.deploy.internal.folder;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Files that are there as a whole or not at all, also after {@code kill -9}. After a power failure
 * one may be torn: whoever reads them checks them, as he checks what a stranger drops.
 */
public final class WholeFile {
  private static final CopyOption[] REPLACE = {
    StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING
  };

  private WholeFile() {}

  /** What writes it. */
  @FunctionalInterface
  public interface Writer {
    /** Writes the file under a name that nobody looks at. */
    void write(Path part) throws IOException;
  }

  /** Writes beside the place, then moves it there at once. */
  public static void write(Path place, Writer writer) throws IOException {
    Files.createDirectories(place.toAbsolutePath().getParent());
    Path part = Files.createTempFile(place.toAbsolutePath().getParent(), ".dmus-", ".part");
    try {
      writer.write(part);
      Files.move(part, place, REPLACE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Copies a file, with the permissions of a new one. */
  public static void copy(Path from, Path place) throws IOException {
    write(place, part -> Files.write(part, Files.readAllBytes(from)));
  }
}
