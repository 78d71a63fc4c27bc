package org.dmus.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears complete or not at all: it is written as {@code NAME.part} and moved. */
final class NewFile {
  /** What stands for standard output where a file is asked for. */
  static final String STANDARD_OUTPUT = "-";

  /** Why a FIFO or a device is refused: a file that is moved there would take its place. */
  static final String SPECIAL = "is a device or a FIFO, which a file would replace";

  private final Path file;

  /** Writes what the file is to hold. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Looks at a file before it gets its name. */
  @FunctionalInterface
  interface Check {
    void of(Path part) throws IOException;
  }

  /**
   * Names a file.
   *
   * @param file its path
   * @param force whether what is there may go
   * @throws CommandFailure when the file cannot be written under that name
   */
  NewFile(Path file, boolean force) {
    this.file = file;
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw refused("is a directory", "name a file");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw refused("there is no such folder", "make it, or name another");
    }
    if (isSpecial(file)) {
      throw refused(SPECIAL, "name a file");
    }
    if (!force && isThere(file)) {
      throw refused("it is there already", "name another file, or add -f");
    }
  }

  /** Whether something has that name, also a link that leads nowhere. */
  static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether something is there that is neither a file nor a folder. */
  static boolean isSpecial(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  void write(Content content) throws IOException {
    write(content, part -> {});
  }

  /** Writes the file; it gets its name when the check does not throw. */
  void write(Content content, Check check) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out =
          new BufferedOutputStream(new NamedOutput(Files.newOutputStream(part), file))) {
        content.writeTo(out);
      }
      check.of(part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private CommandFailure refused(String why, String cure) {
    return new CommandFailure(ExitCode.FAILURE, file.toString(), why, cure);
  }
}
