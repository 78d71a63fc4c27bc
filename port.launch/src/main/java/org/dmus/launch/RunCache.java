package org.dmus.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The framework's storage: a folder for each process, so that any number run at once, deleted at
 * exit. What a killed process left, the next one deletes.
 */
final class RunCache {
  private static final String PREFIX = "dmus-felix-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-\\d+");

  private RunCache() {}

  static Path create() {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      return create(parent);
    } catch (IOException e) {
      throw new LaunchFailure(
          parent + " cannot hold the framework's files: " + e,
          "set TMPDIR to a folder with room that you may write to");
    }
  }

  static Path create(Path parent) throws IOException {
    deleteOrphans(parent);
    Path cache = Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(cache), "dmus-cache"));
    return cache;
  }

  /** Only what this user could have made; the rest of a shared folder is nobody's business. */
  private static void deleteOrphans(Path parent) throws IOException {
    try (DirectoryStream<Path> runs = Files.newDirectoryStream(parent, PREFIX + "*-*")) {
      for (Path run : runs) {
        Matcher name = NAME.matcher(run.getFileName().toString());
        if (name.matches() && isGone(Long.parseLong(name.group(1))) && Files.isWritable(run)) {
          delete(run);
        }
      }
    }
  }

  private static boolean isGone(long process) {
    return ProcessHandle.of(process).isEmpty();
  }

  /** Deletes a folder and what is in it; what cannot be deleted is said on standard error. */
  static void delete(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      if (Files.notExists(folder)) {
        return; // another process was faster
      }
      System.err.println("dmus: " + folder + " could not be deleted: " + e);
    }
  }
}
