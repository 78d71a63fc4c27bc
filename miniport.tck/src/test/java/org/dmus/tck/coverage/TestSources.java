package org.dmus.tck.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every test of the repository, read from the sources: most of them are no classes of this module.
 */
final class TestSources {
  private static final Pattern TEST =
      Pattern.compile(
          "@(?:Test|ParameterizedTest|TestFactory)\\b.*?\\b(?:void|Stream<[^>]*>)\\s+(\\w+)\\s*\\(",
          Pattern.DOTALL);

  private final Path repository;
  private final Map<String, Set<Path>> files = new HashMap<>();

  /**
   * Reads the sources.
   *
   * @param repository folder of all modules
   */
  TestSources(Path repository) {
    this.repository = repository;
    try (Stream<Path> modules = Files.list(repository)) {
      modules
          .flatMap(module -> Stream.of(module.resolve("src/test/java"), contracts(module)))
          .filter(Files::isDirectory)
          .forEach(this::readAll);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tests of the conformance kit are its product. */
  private static Path contracts(Path module) {
    return module.resolve("src/main/java/org/dmus/tck");
  }

  private void readAll(Path folder) {
    try (Stream<Path> sources = Files.walk(folder)) {
      sources.filter(file -> file.toString().endsWith(".java")).forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path file) {
    try {
      Matcher test = TEST.matcher(Files.readString(file));
      while (test.find()) {
        files.computeIfAbsent(test.group(1), name -> new TreeSet<>()).add(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Finds a test.
   *
   * @param test {@code #method} of whatever class, or {@code Class#method}
   * @return its source file, relative to the repository, with forward slashes
   */
  Optional<String> find(String test) {
    String[] parts = test.split("#", 2);
    return files.getOrDefault(parts[1], Set.of()).stream()
        .filter(file -> parts[0].isEmpty() || file.endsWith(parts[0] + ".java"))
        .findFirst()
        .map(file -> repository.relativize(file).toString().replace('\\', '/'));
  }
}
