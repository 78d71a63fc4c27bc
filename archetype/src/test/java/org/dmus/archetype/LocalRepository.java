package org.dmus.archetype;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A local repository as after an installation of this build, without one: links to what Maven has,
 * and to what stands in the modules.
 */
final class LocalRepository {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final String VERSION = System.getProperty("dmus.version");
  private static final Pattern NAME =
      Pattern.compile("(?s)(?:.*</parent>)?.*?<artifactId>([^<]+)</artifactId>.*");

  private LocalRepository() {}

  /**
   * Makes it.
   *
   * @param folder where
   */
  static Path make(Path folder) throws IOException {
    Path maven = Path.of(System.getProperty("maven.repo"));
    Path ours = Files.createDirectories(folder.resolve("org/dmus"));
    linkAll(maven, folder, "org");
    linkAll(maven.resolve("org"), folder.resolve("org"), "dmus");
    add(ours, ROOT);
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.filter(m -> Files.exists(m.resolve("pom.xml"))).toList()) {
        add(ours, module);
      }
    }
    return folder;
  }

  private static void linkAll(Path from, Path to, String except) throws IOException {
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.filter(e -> !e.getFileName().toString().equals(except)).toList()) {
        Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
      }
    }
  }

  private static void add(Path group, Path module) throws IOException {
    Path pom = module.resolve("pom.xml");
    Matcher name = NAME.matcher(Files.readString(pom));
    if (!name.matches()) {
      throw new IOException(pom + ": no artifactId");
    }
    Path folder = Files.createDirectories(group.resolve(name.group(1)).resolve(VERSION));
    String file = name.group(1) + "-" + VERSION;
    Files.createSymbolicLink(folder.resolve(file + ".pom"), pom);
    Path jar = module.resolve("target").resolve(file + ".jar");
    if (Files.exists(jar)) {
      Files.createSymbolicLink(folder.resolve(file + ".jar"), jar);
    }
  }
}
