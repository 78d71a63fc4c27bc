package org.dmus.fuzz;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for readers that take paths, written again and again without a call of the system. */
final class MemoryFile {
  private static final FileSystem MEMORY =
      Jimfs.newFileSystem(Configuration.unix().toBuilder().setAttributeViews("basic").build());

  private final Path path;

  /** Names a file that is not there yet. */
  MemoryFile(String name) {
    path = MEMORY.getPath(name);
  }

  /** Replaces what is in the file. */
  Path holding(byte[] bytes) {
    try {
      return Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
