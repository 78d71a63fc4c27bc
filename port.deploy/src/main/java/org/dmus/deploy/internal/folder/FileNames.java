package org.dmus.deploy.internal.folder;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Which files of the folder are meant: not what browsers and rsync call a file they still write.
 */
final class FileNames {
  private FileNames() {}

  static boolean isJar(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".jar") && !name.startsWith(".") && !name.startsWith("~");
  }
}
