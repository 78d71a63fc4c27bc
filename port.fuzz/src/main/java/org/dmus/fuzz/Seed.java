package org.dmus.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The inputs that fuzzing begins with, and those that it found something with. */
final class Seed {
  /** The folder of all, as seen from this module. */
  static final Path FOLDER = Path.of("seeds");

  private Seed() {}

  /** The files of a target. */
  static List<Path> of(Target target) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(target.name().toLowerCase(Locale.ROOT)))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] read(Path seed) {
    try {
      return Files.readAllBytes(seed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] read(String target, String name) {
    return read(FOLDER.resolve(target).resolve(name));
  }
}
