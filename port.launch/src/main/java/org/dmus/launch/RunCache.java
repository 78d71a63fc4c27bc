package org.dmus.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The framework's storage: a folder for each process, so that any number run at once, deleted at
 * exit. What a killed process left, the next one deletes.
 */
final class RunCache {
  private static final String PREFIX = "dmus-felix-";

  private RunCache() {}

  static Path create() throws IOException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    deleteOrphans(parent);
    Path cache = Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(cache), "dmus-cache"));
    return cache;
  }

  private static void deleteOrphans(Path parent) throws IOException {
    try (DirectoryStream<Path> runs = Files.newDirectoryStream(parent, PREFIX + "[0-9]*-*")) {
      for (Path run : runs) {
        long process = Long.parseLong(run.getFileName().toString().split("-")[2]);
        if (ProcessHandle.of(process).isEmpty() && Files.isWritable(run)) {
          delete(run);
        }
      }
    }
  }

  /** Deletes a folder and what is in it; what cannot be deleted is said on standard error. */
  private static void delete(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      System.err.println("dmus: " + folder + " could not be deleted: " + e);
    }
  }
}
