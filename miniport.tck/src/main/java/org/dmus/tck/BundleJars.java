package org.dmus.tck;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.dmus.deploy.internal.NotTaken;
import org.dmus.deploy.internal.policy.BundleHeaders;

/** The bundle jars of this process' class path, by symbolic name. */
public final class BundleJars {
  private final Map<String, Path> jars = new LinkedHashMap<>();
  private final List<Path> plain = new ArrayList<>();
  private List<BundleHeaders> headers;

  BundleJars(Stream<Path> paths) {
    paths
        .filter(Files::isRegularFile)
        .forEach(
            path ->
                header(path, "Bundle-SymbolicName")
                    .ifPresentOrElse(n -> jars.putIfAbsent(n, path), () -> plain.add(path)));
  }

  /** {@return the bundles on the class path} */
  public static BundleJars ofClassPath() {
    String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
    return new BundleJars(Stream.of(entries).map(Path::of));
  }

  /**
   * Finds a bundle.
   *
   * @param nameOrPath its symbolic name, or the path of its jar
   * @throws IllegalArgumentException when there is no such bundle
   */
  public Path require(String nameOrPath) {
    Path named = jars.get(nameOrPath);
    if (named == null && !nameOrPath.endsWith(".jar")) {
      throw new IllegalArgumentException(
          "bundle " + nameOrPath + " is not on the class path; there are " + jars.keySet());
    }
    return named == null ? Path.of(nameOrPath) : named;
  }

  /**
   * Finds the bundle that a test is about.
   *
   * @param nameOrPath its symbolic name, or the path of its jar
   * @throws UnfitJar when there is none; the message says why, and the cure
   */
  public Path subject(String nameOrPath) throws UnfitJar {
    if (nameOrPath.endsWith(".jar") || jars.containsKey(nameOrPath)) {
      return require(nameOrPath);
    }
    for (Path jar : plain) {
      String file = jar.getFileName().toString();
      if (file.startsWith(nameOrPath)) {
        throw new UnfitJar(
            file + " is no bundle, its manifest has no Bundle-SymbolicName",
            "have the bnd-maven-plugin make it, goal jar, with <extensions>true</extensions>");
      }
    }
    throw new UnfitJar(
        "bundle " + nameOrPath + " is not on the class path",
        "make its jar first (mvn verify does), and name it as its Bundle-SymbolicName does");
  }

  /**
   * Returns those bundles that are on the class path.
   *
   * @param names symbolic names
   */
  public List<Path> present(List<String> names) {
    return names.stream().map(jars::get).filter(Objects::nonNull).toList();
  }

  /** Returns whether there is a bundle of that name. */
  boolean has(String symbolicName) {
    return jars.containsKey(symbolicName);
  }

  /** Returns what the manifests of all of them say; a malformed one is left out. */
  List<BundleHeaders> headers() {
    if (headers == null) {
      headers = jars.values().stream().map(BundleJars::headers).flatMap(Optional::stream).toList();
    }
    return headers;
  }

  private static Optional<BundleHeaders> headers(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return Optional.of(BundleHeaders.of(file.getManifest().getMainAttributes()));
    } catch (NotTaken malformed) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(jar + " cannot be read", e);
    }
  }

  /**
   * Reads a header of a jar's manifest, without the directives of its value's first clause when it
   * is a symbolic name.
   *
   * @param jar the jar
   * @param name the header
   */
  static Optional<String> header(Path jar, String name) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes main =
          file.getManifest() == null ? new Attributes() : file.getManifest().getMainAttributes();
      return Optional.ofNullable(main.getValue(name))
          .map(v -> name.endsWith("Name") ? v.split(";")[0].strip() : v);
    } catch (IOException e) {
      throw new UncheckedIOException(jar + " cannot be read", e);
    }
  }
}
