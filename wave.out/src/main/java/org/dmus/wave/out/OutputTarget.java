package org.dmus.wave.out;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The file that an output's target names, checked before anything is rendered. */
final class OutputTarget {

  private OutputTarget() {}

  /**
   * {@return the path, symbolic links followed}
   *
   * @throws IOException when nothing can be written there
   */
  static Path resolve(String target) throws IOException {
    if (target.isEmpty()) {
      throw new IOException("no output named; give a file, or - for standard output");
    }
    Path path = parse(target).toAbsolutePath();
    if (Files.isDirectory(path)) {
      throw new IOException(target + ": is a directory; name a file in it");
    }
    if (Files.exists(path)) {
      return existing(target, path);
    }
    if (!Files.isDirectory(path.getParent())) {
      throw new IOException(
          target + ": its directory does not exist; create " + path.getParent() + " first");
    }
    return path;
  }

  /** {@return whether the path is a pipe or device, which is written as it is and never renamed} */
  static boolean isStream(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path);
  }

  private static Path parse(String target) throws IOException {
    try {
      return Path.of(target);
    } catch (InvalidPathException e) {
      throw new IOException(target + ": not a file name: " + e.getReason() + "; rename it", e);
    }
  }

  private static Path existing(String target, Path path) throws IOException {
    if (!Files.isWritable(path)) {
      throw new IOException(target + ": exists and is write-protected; choose another name");
    }
    return path.toRealPath();
  }
}
