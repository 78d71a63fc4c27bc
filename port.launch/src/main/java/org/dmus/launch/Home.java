package org.dmus.launch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of an installation.
 *
 * @param directory holds {@code bundle/}, {@code conf/} and {@code lib/}
 */
record Home(Path directory) {
  /** System property that names the folder. */
  static final String PROPERTY = "dmus.home";

  private static final String CONFIGURATION_FILES = "org.apache.felix.fileinstall";
  private static final String LOG_SERVICE = "org.apache.felix.log";
  private static final String LOG_FILES = "org.dmus.port.log";

  static Home find() {
    String home = System.getProperty(PROPERTY);
    if (home == null) {
      throw new LaunchFailure("system property " + PROPERTY + " is not set", "start bin/dmus");
    }
    return new Home(Path.of(home));
  }

  /** Bundles that every command starts. */
  List<Path> bundles() {
    return jars(directory.resolve("bundle"));
  }

  /** Bundles that are installed, and started by whoever needs them: the console. */
  List<Path> onDemandBundles() {
    return jars(directory.resolve("bundle").resolve("on-demand"));
  }

  /**
   * Tells which bundles the launcher starts, in the order of their names.
   *
   * @param stays whether the process writes a log and follows the configuration files
   */
  List<Path> startedBundles(boolean stays) {
    Set<String> more = new HashSet<>();
    if (stays) {
      more.add(LOG_FILES);
    }
    if (stays || hasConfigurationFiles()) {
      more.add(CONFIGURATION_FILES);
    }
    return Stream.concat(
            bundles().stream(),
            onDemandBundles().stream().filter(jar -> more.contains(nameWithoutVersion(jar))))
        .sorted(Comparator.comparing(Home::place))
        .toList();
  }

  /** By name, which puts Felix before DMus; what it cannot read File Install tells the log. */
  private static String place(Path jar) {
    String name = nameWithoutVersion(jar);
    return name.equals(CONFIGURATION_FILES) ? LOG_SERVICE + "." + name : name;
  }

  private boolean hasConfigurationFiles() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(conf(), "*.{cfg,config}")) {
      return files.iterator().hasNext();
    } catch (IOException e) {
      throw new LaunchFailure(conf() + " cannot be read: " + e, "install DMus again");
    }
  }

  /** Configuration files. */
  Path conf() {
    return directory.resolve("conf");
  }

  /** Properties of the framework. */
  Path configuration() {
    return conf().resolve("config.properties");
  }

  /** What a jar is called in every build. */
  static String nameWithoutVersion(Path jar) {
    return jar.getFileName().toString().replaceFirst("(-\\d[^/]*)?\\.jar$", "");
  }

  /** Which of two versions runs would be a matter of luck. */
  private static List<Path> unique(List<Path> jars) {
    Map<String, Path> names = new HashMap<>();
    for (Path jar : jars) {
      Path other = names.put(nameWithoutVersion(jar), jar);
      if (other != null) {
        throw new LaunchFailure(
            other + " and " + jar.getFileName() + ": one bundle twice", "delete the older one");
      }
    }
    return jars;
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return unique(files.filter(f -> f.toString().endsWith(".jar")).sorted().toList());
    } catch (IOException e) {
      throw new LaunchFailure(folder + " cannot be read: " + e, "install DMus again");
    }
  }
}
