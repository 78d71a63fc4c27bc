package org.dmus.deploy.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** The version of a bundle that the distribution has, in {@code bundle/}, or where it came from. */
final class ShippedVersion {
  /** Framework property: the folder of the installation. */
  private static final String HOME = "dmus.home";

  private final BundleContext context;

  ShippedVersion(BundleContext context) {
    this.context = context;
  }

  /** Has the bundle run it again. */
  void restore(Bundle bundle) throws BundleException {
    try {
      Optional<Path> jar = inHome(bundle.getSymbolicName());
      boolean byItself = bundle.getHeaders("").get(Constants.BUNDLE_UPDATELOCATION) == null;
      if (byItself && bundle.getLocation().matches("(reference:)?file:.*")) {
        bundle.update();
      } else if (jar.isPresent()) {
        update(bundle, Files.newInputStream(jar.get()));
      } else {
        String source = bundle.getLocation().replaceFirst("^reference:", "");
        update(bundle, URI.create(source).toURL().openStream());
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new BundleException(
          "the version of the distribution is not found (" + bundle.getLocation() + ")", e);
    }
  }

  private static void update(Bundle bundle, InputStream jar) throws BundleException, IOException {
    try (jar) {
      bundle.update(jar);
    }
  }

  private Optional<Path> inHome(String name) throws IOException {
    String home = context.getProperty(HOME);
    Path folder = Path.of(home == null ? "" : home, "bundle");
    if (home == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    List<Path> jars;
    try (Stream<Path> files = Files.walk(folder, 2)) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    for (Path jar : jars) {
      if (name.equals(nameOf(jar))) {
        return Optional.of(jar);
      }
    }
    return Optional.empty();
  }

  private static String nameOf(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String name =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
      return name == null ? "" : name.split(";")[0].strip();
    }
  }
}
