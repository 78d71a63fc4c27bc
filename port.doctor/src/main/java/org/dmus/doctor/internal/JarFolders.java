package org.dmus.doctor.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The jars of an installation, installed or not: where a missing package may be found. */
final class JarFolders {
  /** Framework property: the folder of the installation. */
  static final String HOME = "dmus.home";

  /** Framework property: the deploy folder; {@code deploy} of the installation unless set. */
  static final String DEPLOY = "dmus.deploy.dir";

  private final Map<BundleJar.Folder, Path> folders;
  private final Optional<Path> home;
  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  private record Known(FileTime modified, long bytes, BundleJar jar) {}

  JarFolders(BundleContext context) {
    home = path(context, HOME);
    Optional<Path> deploy = path(context, DEPLOY).or(() -> home.map(h -> h.resolve("deploy")));
    folders = new ConcurrentHashMap<>();
    home.ifPresent(h -> folders.put(BundleJar.Folder.STARTED, h.resolve("bundle")));
    home.ifPresent(h -> folders.put(BundleJar.Folder.ON_DEMAND, h.resolve("bundle/on-demand")));
    deploy.ifPresent(d -> folders.put(BundleJar.Folder.DEPLOY, d));
    deploy.ifPresent(d -> folders.put(BundleJar.Folder.QUARANTINE, d.resolve(".quarantine")));
  }

  private static Optional<Path> path(BundleContext context, String property) {
    return Optional.ofNullable(context.getProperty(property))
        .map(text -> Path.of(text).toAbsolutePath().normalize());
  }

  /** The installation, when the framework was started from one. */
  Optional<Path> home() {
    return home;
  }

  /** A jar that exports a package in a version that fits; better one that could run than not. */
  Optional<BundleJar> exporter(PackageDemand demand) {
    return find(jar -> jar.exports(demand));
  }

  /** A jar whose bundle publishes a service. */
  Optional<BundleJar> provider(String service) {
    return find(jar -> jar.services().contains(service));
  }

  /** Whether a bundle is installed so that others can start it when they need it. */
  boolean isOnDemand(Bundle bundle) {
    return jars(BundleJar.Folder.ON_DEMAND).stream()
        .anyMatch(jar -> jar.symbolicName().equals(bundle.getSymbolicName()));
  }

  private Optional<BundleJar> find(Predicate<BundleJar> wanted) {
    for (BundleJar.Folder folder : BundleJar.Folder.values()) {
      for (BundleJar jar : jars(folder)) {
        if (wanted.test(jar)) {
          return Optional.of(jar);
        }
      }
    }
    return Optional.empty();
  }

  /** The jars of a folder, in no order; a folder that is not there has none. */
  List<BundleJar> jars(BundleJar.Folder folder) {
    Path directory = folders.get(folder);
    if (directory == null || !Files.isDirectory(directory)) {
      return List.of();
    }
    List<BundleJar> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.jar")) {
      for (Path file : files) {
        read(file, folder).ifPresent(found::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be read", e);
    }
    return found;
  }

  /** What anybody may drop leads nowhere else: port.deploy takes no such link, either. */
  private boolean isOutside(Path file, BundleJar.Folder folder) throws IOException {
    boolean isDropped = folder == BundleJar.Folder.DEPLOY || folder == BundleJar.Folder.QUARANTINE;
    return isDropped
        && Files.isSymbolicLink(file)
        && !file.toRealPath().startsWith(folders.get(folder).toRealPath());
  }

  /** Reads a jar once, and again when it has changed. */
  private Optional<BundleJar> read(Path file, BundleJar.Folder folder) {
    try {
      if (isOutside(file, folder)) {
        return Optional.empty();
      }
      FileTime modified = Files.getLastModifiedTime(file);
      long bytes = Files.size(file);
      Known before = known.get(file);
      if (before == null || before.bytes != bytes || !before.modified.equals(modified)) {
        before = new Known(modified, bytes, BundleJar.read(file, shown(file, folder), folder));
        known.put(file, before);
      }
      return Optional.of(before.jar);
    } catch (IOException e) {
      known.remove(file); // it went away meanwhile
      return Optional.empty();
    }
  }

  private String shown(Path file, BundleJar.Folder folder) {
    Path deploy = folders.get(BundleJar.Folder.DEPLOY);
    boolean below = home.isPresent() && file.startsWith(home.get());
    return below
        ? home.get().relativize(file).toString()
        : folder == BundleJar.Folder.DEPLOY || folder == BundleJar.Folder.QUARANTINE
            ? "deploy/" + deploy.relativize(file)
            : file.toString();
  }
}
