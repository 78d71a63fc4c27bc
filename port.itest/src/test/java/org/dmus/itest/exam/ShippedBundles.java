package org.dmus.itest.exam;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The bundles of the distribution that the build has just made. */
public final class ShippedBundles {
  private ShippedBundles() {}

  /** Returns those that start with the framework. */
  public static List<Path> started() {
    return jars(home().resolve("bundle"));
  }

  /** Returns those that are installed, and started when somebody wants a console. */
  public static List<Path> onDemand() {
    return jars(home().resolve("bundle/on-demand"));
  }

  /** Returns the jar of one of our bundles. */
  public static Path named(String symbolicName) {
    return started().stream()
        .filter(jar -> jar.getFileName().toString().startsWith(symbolicName + "-"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(symbolicName + " is not shipped"));
  }

  /** Returns the settings of the framework that they are shipped with. */
  static Properties frameworkProperties() {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(home().resolve("conf/config.properties"))) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("build dist first", e);
    }
  }

  private static Path home() {
    return Path.of(System.getProperty("dmus.home"));
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": build dist first", e);
    }
  }
}
