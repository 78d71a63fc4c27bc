package org.dmus.deploy.internal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Tells two contents of a file apart without reading them. Compared for equality only: clocks and
 * times of files may go backwards.
 *
 * @param bytes length
 * @param modified time of modification
 * @param changed time of the last change of the file or of its attributes; the same as modified
 *     where the system has none
 * @param key the file's identity; empty where the system has none
 */
public record Stamp(long bytes, FileTime modified, FileTime changed, String key) {

  /** Looks at a file, or at what a link leads to. */
  public static Stamp of(Path file) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    return new Stamp(
        found.size(),
        found.lastModifiedTime(),
        changed(file, found),
        found.fileKey() == null ? "" : found.fileKey().toString());
  }

  private static FileTime changed(Path file, BasicFileAttributes found) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return found.lastModifiedTime();
    }
    return (FileTime) Files.getAttribute(file, "unix:ctime");
  }
}
