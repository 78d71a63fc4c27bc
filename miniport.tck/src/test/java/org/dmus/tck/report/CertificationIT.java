package org.dmus.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.dmus.tck.BundleJars;
import org.dmus.tck.JarUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that runs the kit against a jar. */
class CertificationIT {
  private static final String IMPORT = "Import-Package";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) throws IOException {
    return new Certification(print(out), print(err)).run(args);
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** Makes a jar with the manifest of a bundle, of which some headers are others; "" = none. */
  private Path jar(Map<String, String> headers) throws IOException {
    return jar(headers, Map.of());
  }

  private Path jar(Map<String, String> headers, Map<String, String> files) throws IOException {
    Manifest manifest = new Manifest();
    Attributes all = manifest.getMainAttributes();
    all.putValue("Manifest-Version", "1.0");
    all.putValue("Bundle-ManifestVersion", "2");
    all.putValue("Bundle-SymbolicName", "org.example.sick");
    headers.forEach(all::putValue);
    Path jar = folder.resolve("sick.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      for (var file : files.entrySet()) {
        entries.putNextEntry(new ZipEntry(file.getKey()));
        entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private void assertRefused(Path jar, int code, String why, String cure) throws IOException {
    assertThat(run(jar.toString())).isEqualTo(code);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(why).contains("hint: " + cure);
    assertThat(out.size()).isZero();
  }

  /** The only miniport of ours whose device the other tests make otherwise than the command. */
  @Test
  void theCaptureMiniportHoldsTheCertificate() throws IOException {
    Path capture = BundleJars.ofClassPath().require("org.dmus.miniport.capture");
    int code = run("--progress", "none", capture.toString());
    String report = out.toString(StandardCharsets.UTF_8);
    assertThat(code).as(report).isZero();
    assertThat(report).contains("\nCERTIFIED: ").containsPattern("capture +2\\d passed");
  }

  @Test
  void aFolderIsSaid() throws IOException {
    assertRefused(folder, 4, "it is a folder", "give the jar that your build makes");
  }

  @Test
  void aDeviceThatTheKitDoesNotHaveIsSaid() throws IOException {
    Path jar = jar(Map.of(), Map.of(JarUnderTest.FILE, "device = mpu402"));
    assertRefused(
        jar, 4, "device mpu402 is none of [javasound, link, mpu401]", "correct that line");
  }

  @Test
  void aClaimThatIsNoRowIsSaid() throws IOException {
    Path jar = jar(Map.of(), Map.of(JarUnderTest.FILE, "claims = 43, 431"));
    assertRefused(jar, 4, "claims 431, the rows are 1 to ", "correct that line");
  }

  @Test
  void aMissingJarIsSaid() throws IOException {
    assertRefused(folder.resolve("none.jar"), 3, "no such file", "name the jar");
  }

  @Test
  void aJarThatIsNoBundleIsSaid() throws IOException {
    Path jar = jar(Map.of("Bundle-ManifestVersion", "1"));
    assertRefused(jar, 4, "its Bundle-ManifestVersion is not 2", "build it with bnd");
  }

  @Test
  void aPageSavedAsAJarIsSaid() throws IOException {
    Path page = Files.writeString(folder.resolve("page.jar"), "<html>not found</html>");
    assertRefused(page, 4, "it is an HTML page", "download it again");
  }

  @Test
  void anImportThatNobodyExportsIsSaid() throws IOException {
    Path jar = jar(Map.of(IMPORT, "org.example.nowhere"));
    assertRefused(jar, 4, "it needs org.example.nowhere 0.0.0, here is none", "deploy what");
  }

  @Test
  void aMiniportForAnotherVersionOfTheApiIsSaid() throws IOException {
    Path jar = jar(Map.of(IMPORT, "org.dmus.portcls;version=\"[9,10)\""));
    assertRefused(
        jar,
        4,
        "built for another version of DMus: it needs org.dmus.portcls [9.0.0,10.0.0), here is 0.",
        "build it for this version");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(" of org.dmus.port.api");
  }

  @Test
  void aBundleWithoutAMiniportIsSaid() throws IOException {
    assertRefused(jar(Map.of()), 4, "it has no component", "annotate the miniport");
  }

  @Test
  void aBundleThatIsNoPortIsNotTestedAsOne() throws IOException {
    Path jar = jar(Map.of());
    assertThat(run("--host", jar.toString())).isEqualTo(4);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("nothing of it provides org.dmus.portcls.IPortCls", "hint: leave --host out");
  }

  @Test
  void aPortIsNotTestedAsAMiniport() throws IOException {
    Path port = BundleJars.ofClassPath().require("org.dmus.port.impl");
    assertRefused(port, 4, "it is a port, no miniport", "test it with --host");
  }
}
