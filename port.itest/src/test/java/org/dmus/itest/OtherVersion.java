package org.dmus.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.dmus.itest.exam.ShippedBundles;
import org.osgi.framework.Constants;

/** Makes the next release of one of our bundles: the same classes under another version. */
final class OtherVersion {
  private OtherVersion() {}

  static Path of(String symbolicName, String version) throws IOException {
    Path other = Files.createTempFile(symbolicName, ".jar");
    try (JarFile shipped = new JarFile(ShippedBundles.named(symbolicName).toFile())) {
      Manifest manifest = shipped.getManifest();
      manifest.getMainAttributes().putValue(Constants.BUNDLE_VERSION, version);
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(other), manifest)) {
        for (JarEntry entry : shipped.stream().toList()) {
          if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
            out.putNextEntry(new JarEntry(entry.getName()));
            shipped.getInputStream(entry).transferTo(out);
          }
        }
      }
    }
    return other;
  }
}
