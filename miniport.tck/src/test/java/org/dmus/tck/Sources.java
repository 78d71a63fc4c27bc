package org.dmus.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sources beside this module. */
final class Sources {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final Path PORT = MODULE.resolve("../port.impl/src/main/java");

  private Sources() {}

  static Path mutants() {
    return MODULE.resolve("src/test/resources/mutants");
  }

  /** Returns the source of a class of the port. */
  static String ofPort(String className) {
    return read(PORT.resolve(className.replace('.', '/') + ".java"));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
