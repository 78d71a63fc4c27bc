package org.dmus.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sources beside this module. */
public final class Sources {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));

  /** Those of the port. */
  public static final Path PORT = MODULE.resolve("../port.impl/src/main/java");

  /** Those of the UART miniport. */
  public static final Path UART = MODULE.resolve("../miniport.uart/src/main/java");

  private Sources() {}

  /** Returns the bugs of the port. */
  static Path mutants() {
    return MODULE.resolve("src/test/resources/mutants");
  }

  /** Returns the bugs of the UART miniport. */
  public static Path uartMutants() {
    return MODULE.resolve("src/test/resources/mutants.uart");
  }

  /** Returns the source of a class of a module. */
  static String of(Path module, String className) {
    return read(module.resolve(className.replace('.', '/') + ".java"));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
