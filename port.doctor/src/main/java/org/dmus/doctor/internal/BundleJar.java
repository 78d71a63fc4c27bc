package org.dmus.doctor.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.dmus.doctor.text.HeaderClause;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A jar in one of the folders that bundles come from.
 *
 * @param file where it is
 * @param shown its path below the installation
 * @param folder what its folder is for
 * @param problem why it is no bundle; empty when it is one
 * @param symbolicName of the bundle; empty when it is none
 * @param exports versions of the packages it exports
 * @param services interfaces of the services it publishes
 */
record BundleJar(
    Path file,
    String shown,
    Folder folder,
    String problem,
    String symbolicName,
    Map<String, Version> exports,
    Set<String> services) {

  private static final String UNREADABLE = "it cannot be read";
  private static final String NO_FILE = "it is no regular file";

  /** What becomes of a jar in a folder. */
  enum Folder {
    /** It is installed and started. */
    STARTED,
    /** It is installed, and started when needed. */
    ON_DEMAND,
    /** It is watched. */
    DEPLOY,
    /** It was put aside. */
    QUARANTINE
  }

  /** Opens nothing but regular files: whoever opens a pipe waits for its other end. */
  static BundleJar read(Path file, String shown, Folder folder) {
    if (!Files.isRegularFile(file)) {
      return broken(file, shown, folder, NO_FILE);
    }
    try (JarFile jar = new JarFile(file.toFile())) {
      Manifest manifest = jar.getManifest();
      return manifest == null
          ? broken(file, shown, folder, "it has no META-INF/MANIFEST.MF")
          : of(file, shown, folder, manifest.getMainAttributes());
    } catch (IOException | IllegalArgumentException e) {
      return broken(file, shown, folder, UNREADABLE + ": " + e.getMessage());
    }
  }

  private static BundleJar of(Path file, String shown, Folder folder, Attributes headers) {
    String name = headers.getValue(Constants.BUNDLE_SYMBOLICNAME);
    if (name == null) {
      String why = "its manifest has no Bundle-SymbolicName: it is a plain jar";
      return broken(file, shown, folder, why);
    }
    if (!"2".equals(headers.getValue(Constants.BUNDLE_MANIFESTVERSION))) {
      return broken(file, shown, folder, "its manifest has no Bundle-ManifestVersion: 2");
    }
    try {
      Version.parseVersion(headers.getValue(Constants.BUNDLE_VERSION));
      String bare = HeaderClause.parse(name).get(0).paths().get(0);
      Map<String, Version> exports = exports(headers.getValue(Constants.EXPORT_PACKAGE));
      Set<String> services = services(headers.getValue(Constants.PROVIDE_CAPABILITY));
      return new BundleJar(file, shown, folder, "", bare, exports, services);
    } catch (IllegalArgumentException e) {
      return broken(file, shown, folder, "its manifest is wrong: " + e.getMessage());
    }
  }

  private static BundleJar broken(Path file, String shown, Folder folder, String problem) {
    return new BundleJar(file, shown, folder, problem, "", Map.of(), Set.of());
  }

  private static Set<String> services(String header) {
    Set<String> found = new HashSet<>();
    for (HeaderClause clause : HeaderClause.parse(header)) {
      if (clause.paths().contains("osgi.service")) {
        String types = clause.attribute("objectClass:List<String>").orElse("");
        found.addAll(List.of(types.split("\\s*,\\s*")));
      }
    }
    return found;
  }

  private static Map<String, Version> exports(String header) {
    Map<String, Version> found = new HashMap<>();
    for (HeaderClause clause : HeaderClause.parse(header)) {
      Version version = Version.parseVersion(clause.attribute("version").orElse("0"));
      clause.paths().forEach(path -> found.put(path, version));
    }
    return found;
  }

  boolean exports(PackageDemand demand) {
    Version version = exports.get(demand.name());
    return version != null && demand.versions().includes(version);
  }

  boolean isUnreadable() {
    return problem.startsWith(UNREADABLE);
  }

  /** Whether it is a folder, a pipe, or a link to nothing. */
  boolean isNoFile() {
    return problem.equals(NO_FILE);
  }

  /** Whether somebody wrote to it a moment ago. */
  boolean isYoungerThan(Duration age) {
    return file.toFile().lastModified() > System.currentTimeMillis() - age.toMillis();
  }

  /** How to make it run. */
  String cure() {
    return switch (folder) {
      case STARTED -> "start DMus again: it was not there when it started";
      case ON_DEMAND -> "felix:start " + symbolicName;
      case DEPLOY -> "see in deployments why " + file.getFileName() + " is not installed";
      case QUARANTINE -> "see why it was put aside, then move " + shown + " to deploy/";
    };
  }
}
