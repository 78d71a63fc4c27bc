package org.dmus.deploy.internal.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import org.dmus.deploy.internal.NotTaken;
import org.dmus.deploy.internal.archive.ArchiveEntry;

/**
 * Nobody but the bundles of the distribution offers or carries the packages of the API: two copies
 * of an interface are two interfaces. Copies of {@code org.osgi.util} are private and harmless.
 */
final class ApiShadowing {
  private static final String CURE = "import the package, do not embed it (scope provided)";

  private final Surroundings here;

  ApiShadowing(Surroundings here) {
    this.here = here;
  }

  void check(Candidate jar) throws IOException, NotTaken {
    if (here.isShipped(jar.name())) {
      return;
    }
    for (PackageExport export : jar.headers().exports()) {
      if (isReserved(export.name())) {
        throw NotTaken.refused(
            "it exports " + export.name() + ", which only the distribution may",
            "export nothing under org.dmus and org.osgi");
      }
    }
    Map<String, String> owners = owners(jar.name());
    for (ArchiveEntry entry : jar.archive().entries()) {
      checkClass(entry.name(), "", owners);
    }
    checkNested(jar, owners);
  }

  private Map<String, String> owners(String self) {
    Map<String, String> owners = new HashMap<>();
    for (PackageExport export : here.exports()) {
      if (isReserved(export.name()) && !export.bundle().equals(self)) {
        owners.put(export.name(), export.bundle());
      }
    }
    return owners;
  }

  private static boolean isReserved(String name) {
    return (name + ".").startsWith("org.dmus.")
        || ((name + ".").startsWith("org.osgi.") && !name.startsWith("org.osgi.util."));
  }

  private static void checkClass(String entry, String where, Map<String, String> owners)
      throws NotTaken {
    int slash = entry.lastIndexOf('/');
    if (slash <= 0 || !entry.endsWith(".class")) {
      return;
    }
    String inPackage = entry.substring(0, slash).replace('/', '.');
    Optional<String> owner = Optional.ofNullable(owners.get(inPackage));
    if (owner.isPresent()) {
      throw NotTaken.refused(
          "it carries classes of " + inPackage + where + ", which " + owner.get() + " exports",
          CURE);
    }
  }

  private static void checkNested(Candidate jar, Map<String, String> owners)
      throws IOException, NotTaken {
    try (JarFile file = new JarFile(jar.copy().toFile(), false)) {
      for (String path : jar.headers().classPath()) {
        JarEntry nested = file.getJarEntry(path);
        if (nested != null && !nested.isDirectory()) {
          checkNested(file.getInputStream(nested), path, owners);
        }
      }
    }
  }

  private static void checkNested(InputStream jar, String path, Map<String, String> owners)
      throws IOException, NotTaken {
    try (JarInputStream entries = new JarInputStream(jar, false)) {
      for (JarEntry e = entries.getNextJarEntry(); e != null; e = entries.getNextJarEntry()) {
        checkClass(e.getName(), " in " + path, owners);
      }
    }
  }
}
