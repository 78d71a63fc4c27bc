package org.dmus.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a copy of the port's jar in which one class has a bug. */
final class MutantJar {
  private final Path port;
  private final Path folder;

  /**
   * Prepares to make copies.
   *
   * @param port the jar without a bug
   * @param folder where copies go
   */
  MutantJar(Path port, Path folder) {
    this.port = port;
    this.folder = folder;
  }

  /** Returns a jar with the bug. */
  Path of(Mutant mutant) throws IOException {
    Path classes = Files.createDirectories(folder.resolve(mutant.name()));
    MutantCompiler.compile(mutant, Sources.PORT, classPath(), classes);
    Path jar = folder.resolve(mutant.name() + ".jar");
    Files.copy(port, jar);
    replace(jar, classes);
    return jar;
  }

  private String classPath() {
    return port + System.getProperty("path.separator") + System.getProperty("java.class.path");
  }

  private static void replace(Path jar, Path classes) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of());
        Stream<Path> files = Files.walk(classes)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> copy(file, inside.getPath("/" + classes.relativize(file))));
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(to + " cannot be replaced", e);
    }
  }
}
