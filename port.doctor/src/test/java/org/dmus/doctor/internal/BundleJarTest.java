package org.dmus.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jars beside the framework, looked at for what they would bring. */
class BundleJarTest {
  @TempDir private Path folder;

  private BundleJar read(Map<String, String> headers) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.forEach(manifest.getMainAttributes()::putValue);
    Path file = folder.resolve("x.jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      jar.finish();
    }
    return BundleJar.read(file, "deploy/x.jar", BundleJar.Folder.DEPLOY);
  }

  @Test
  void exportsAndServicesAreReadWithTheirQuotes() throws IOException {
    BundleJar jar =
        read(
            Map.of(
                "Bundle-ManifestVersion", "2",
                "Bundle-SymbolicName", "org.x;singleton:=true",
                "Export-Package", "p;q;version=\"1.5\";uses:=\"a,b\",r",
                "Provide-Capability",
                    "osgi.service;objectClass:List<String>=\"x.A,x.B\";uses:=\"x\""));
    assertThat(jar.problem()).isEmpty();
    assertThat(jar.symbolicName()).isEqualTo("org.x");
    assertThat(jar.exports().keySet()).containsExactlyInAnyOrder("p", "q", "r");
    assertThat(jar.exports(PackageDemand.of("(&(osgi.wiring.package=q)(version>=1.2.0))")))
        .isTrue();
    assertThat(jar.exports(PackageDemand.of("(&(osgi.wiring.package=r)(version>=1.0.0))")))
        .isFalse();
    assertThat(jar.services()).containsExactlyInAnyOrder("x.A", "x.B");
  }

  @Test
  void whatIsNoBundleSaysWhatItLacks() throws IOException {
    assertThat(read(Map.of()).problem()).contains("no Bundle-SymbolicName");
    assertThat(read(Map.of("Bundle-SymbolicName", "x")).problem())
        .contains("Bundle-ManifestVersion");
    assertThat(
            read(Map.of(
                    "Bundle-SymbolicName", "x",
                    "Bundle-ManifestVersion", "2",
                    "Bundle-Version", "one.two"))
                .problem())
        .contains("manifest is wrong");
  }

  @Test
  void whatIsNoZipSaysSo() throws IOException {
    Path page = Files.writeString(folder.resolve("page.jar"), "<html>Not found</html>");
    BundleJar jar = BundleJar.read(page, "deploy/page.jar", BundleJar.Folder.DEPLOY);
    assertThat(jar.problem()).startsWith("it cannot be read: ");
    assertThat(jar.isUnreadable()).isTrue();
  }

  @Test
  @Timeout(20)
  void aPipeIsNotOpened() throws Exception {
    Path pipe = folder.resolve("pipe.jar");
    int exit;
    try {
      exit = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor();
    } catch (IOException e) {
      exit = -1;
    }
    Assumptions.assumeTrue(exit == 0, "no pipes here");
    BundleJar jar = BundleJar.read(pipe, "deploy/pipe.jar", BundleJar.Folder.DEPLOY);
    assertThat(jar.problem()).isEqualTo("it is no regular file");
    assertThat(jar.isNoFile()).isTrue();
  }

  @Test
  void aFolderCalledJarIsNoFile() throws IOException {
    Path made = Files.createDirectory(folder.resolve("made.jar"));
    BundleJar jar = BundleJar.read(made, "deploy/made.jar", BundleJar.Folder.DEPLOY);
    assertThat(jar.isNoFile()).isTrue();
  }

  @Test
  void whatWasJustWrittenIsYoung() throws IOException {
    BundleJar jar = read(Map.of());
    assertThat(jar.isYoungerThan(Duration.ofMinutes(1))).isTrue();
    assertThat(jar.file().toFile().setLastModified(1_000)).isTrue();
    assertThat(jar.isYoungerThan(Duration.ofMinutes(1))).isFalse();
    assertThat(jar.isUnreadable()).isFalse();
  }
}
