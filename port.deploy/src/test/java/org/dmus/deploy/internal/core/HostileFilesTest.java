package org.dmus.deploy.internal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dmus.deploy.Deployment;
import org.dmus.deploy.Deployment.State;
import org.dmus.deploy.TestJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that must not run: each is told in one line with reason and cure, and disturbs nobody. */
class HostileFilesTest {
  @TempDir Path temp;

  /** What the file is, its bytes, the word that its line must have, whether it is put aside. */
  static Stream<Arguments> kinds() {
    return Stream.of(
        arguments("an empty file", new byte[0], "it is empty", false),
        arguments(
            "an HTML page",
            text("\n<!DOCTYPE html><html>404</html>"),
            "it is an HTML page, not a jar: download it again",
            true),
        arguments("an HTML page with a BOM", text("\ufeff<html>"), "HTML page", true),
        arguments("an XML document", text("<?xml version='1.0'?><e/>"), "XML document", true),
        arguments("a JSON answer", text("{\"error\":404}"), "JSON", true),
        arguments("a gzip file", new byte[] {0x1f, (byte) 0x8b, 8, 0}, "gzip", true),
        arguments("text", text("not found"), "another kind", true),
        arguments("zeros", new byte[4_096], "zero", false),
        arguments("half a jar", half(bundle().bytes()), "end is not there", false),
        arguments(
            "a jar with a tail", join(bundle().bytes(), text("tail")), "end is not there", false),
        arguments(
            "a damaged entry", flip(bundle().padded(5_000, 1).bytes(), 2_000), "damaged", false),
        arguments(
            "a damaged directory", flipDirectory(bundle().padded(100, 1).bytes()), "broken", false),
        arguments("no manifest", zip("a.txt", 1, 10), "no META-INF/MANIFEST.MF", true),
        arguments(
            "a jar that is no bundle", TestJar.plain().bytes(), "no Bundle-SymbolicName", true),
        arguments(
            "an old bundle",
            bundle().header("Bundle-ManifestVersion", "1").bytes(),
            "Bundle-ManifestVersion",
            true),
        arguments(
            "a bad version", bundle().header("Bundle-Version", "one.two").bytes(), "one.two", true),
        arguments(
            "a bad name", bundle().header("Bundle-SymbolicName", "../up").bytes(), "../up", true),
        arguments(
            "a bad import",
            bundle().header("Import-Package", "a;version=\"[2,1\"").bytes(),
            "malformed",
            true),
        arguments(
            "an open quote", bundle().header("Export-Package", "a;x=\"").bytes(), "quote", true),
        arguments(
            "a fragment",
            bundle().header("Fragment-Host", "org.dmus.port.impl").bytes(),
            "fragment of org.dmus.port.impl",
            true),
        arguments(
            "an extension",
            bundle().header("Fragment-Host", "system.bundle;extension:=framework").bytes(),
            "extends the framework",
            true),
        arguments(
            "a slip",
            bundle().entry("../../evil.sh", text("x")).bytes(),
            "leads out of its folder",
            true),
        arguments(
            "an absolute name",
            bundle().entry("/etc/evil", text("x")).bytes(),
            "leads out of its folder",
            true),
        arguments(
            "a backslash",
            bundle().entry("..\\evil", text("x")).bytes(),
            "leads out of its folder",
            true),
        arguments(
            "a drive",
            bundle().entry("C:/evil", text("x")).bytes(),
            "leads out of its folder",
            true),
        arguments("a duplicate", duplicate(), "is there twice", true),
        arguments(
            "a bomb", bundle().entry("zeros", new byte[8 << 20]).bytes(), "times its size", true),
        arguments("a large bomb", zip("zeros", 1, 80 << 20), "inflates to", true),
        arguments("many entries", zip("e", 10_001, 0), "10001 entries, more than 10000", true),
        arguments(
            "an export of ours",
            bundle().header("Export-Package", "org.dmus.mine").bytes(),
            "exports org.dmus.mine",
            true),
        arguments(
            "an export of OSGi's",
            bundle().header("Export-Package", "org.osgi.mine").bytes(),
            "exports org.osgi.mine",
            true),
        arguments(
            "a copy of the API",
            bundle().entry("org/osgi/framework/Bundle.class", text("x")).bytes(),
            "carries classes of org.osgi.framework",
            true),
        arguments(
            "a nested copy of the API",
            bundle()
                .header("Bundle-ClassPath", ".,lib.jar")
                .entry(
                    "lib.jar",
                    TestJar.plain().entry("org/osgi/framework/Bundle.class", text("x")).bytes())
                .bytes(),
            "in lib.jar",
            true),
        arguments(
            "another API version",
            bundle().header("Import-Package", "org.dmus.portcls;version=\"[7,8)\"").bytes(),
            "needs org.dmus.portcls [7.0.0,8.0.0), here is none",
            true),
        arguments(
            "the framework itself",
            TestJar.bundle("org.apache.felix.framework", "9").bytes(),
            "cannot be replaced",
            true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void whatMustNotRunIsToldOnceAndLeftAloneOrPutAside(
      String kind, byte[] content, String says, boolean aside) throws Exception {
    try (Rig rig = new Rig(temp)) {
      TestJar.bundle("other", "1").to(rig.file("other.jar"));
      rig.pass(3_000);
      rig.lines.clear();
      rig.events.clear();
      Files.write(rig.file("bad.jar"), content);
      rig.pass(20_000);

      assertThat(rig.events).isEmpty();
      assertThat(rig.lines).hasSize(1);
      assertThat(rig.lines.get(0)).startsWith("WARN bad.jar: ").contains(says).contains(": ");
      Deployment bad = rig.of("bad.jar");
      assertThat(bad.state()).isEqualTo(aside ? State.REFUSED : State.INCOMPLETE);
      assertThat(bad.problem()).contains(says);
      Path put = rig.folder.resolve(".quarantine/bad.jar");
      assertThat(bad.file()).exists().isEqualTo(aside ? put : rig.file("bad.jar"));
      if (aside) {
        assertThat(put.resolveSibling("bad.jar.txt")).content().contains(says);
        assertThatThrownBy(() -> rig.requests().undeploy("bad.jar"))
            .hasMessage("bad.jar: put aside, nothing of it runs; delete " + put);
      }
      assertThat(rig.listing().findings()).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void whatMustNotRunDoesNotReplaceWhatRuns(String kind, byte[] content, String says, boolean aside)
      throws Exception {
    try (Rig rig = new Rig(temp)) {
      TestJar.bundle("bad", "0.1").to(rig.file("bad.jar"));
      rig.pass(3_000);
      rig.events.clear();
      Files.write(rig.file("bad.jar"), content);
      rig.pass(20_000);
      assertThat(rig.events).isEmpty();
      assertThat(rig.runs("bad")).isTrue();
      if (aside) {
        assertThat(rig.folder.resolve(".quarantine/bad.jar")).hasBinaryContent(content);
        assertThat(rig.file("bad.jar")).hasBinaryContent(TestJar.bundle("bad", "0.1").bytes());
      }
    }
  }

  @Test
  void aFolderIsNoJar() throws Exception {
    try (Rig rig = new Rig(temp)) {
      Files.createDirectory(rig.file("dir.jar"));
      rig.pass(20_000);
      assertThat(rig.lines)
          .containsExactly("WARN dir.jar: it is a folder, not a jar: pack it as a jar");
      assertThat(rig.file("dir.jar")).isDirectory();
    }
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws Exception {
    try (Rig rig = new Rig(temp)) {
      Path outside = bundle().to(temp.resolve("outside.jar"));
      Files.createSymbolicLink(rig.file("link.jar"), outside);
      rig.pass(20_000);
      assertThat(rig.lines).hasSize(1);
      assertThat(rig.of("link.jar").problem()).contains("out of the folder");
      assertThat(rig.bundle("bad")).isEmpty();
      assertThat(outside).exists();
    }
  }

  @Test
  void aDiskThatTakesNoCopyIsToldOnceAndTriedAgain() throws Exception {
    try (Rig rig = new Rig(temp)) {
      TestJar.bundle("bad", "0.1").to(rig.file("bad.jar"));
      rig.pass(3_000);
      rig.lines.clear();
      Path copies = temp.resolve("data/content");
      Path away = Files.move(copies, temp.resolve("away"));
      Files.createFile(copies);
      bundle().to(rig.file("bad.jar"));
      rig.pass(60_000);
      assertThat(rig.version("bad")).isEqualTo("0.1.0");
      assertThat(rig.runs("bad")).isTrue();
      assertThat(rig.lines).hasSize(1);
      assertThat(rig.lines.get(0)).contains("bad.jar: it cannot be copied", "look at the disk");
      Files.delete(copies);
      Files.move(away, copies);
      rig.pass(12_000);
      assertThat(rig.version("bad")).isEqualTo("1.0.0");
    }
  }

  @Test
  void aFileThatEverybodyMayWriteIsNotTaken() throws Exception {
    try (Rig rig = new Rig(temp)) {
      bundle().to(rig.file("open.jar"));
      chmod(rig.file("open.jar"), "rw-rw-rw-");
      rig.pass(20_000);
      assertThat(rig.of("open.jar").problem()).contains("writable by everybody: chmod o-w");
      chmod(rig.file("open.jar"), "rw-r--r--");
      rig.settle();
      assertThat(rig.runs("bad")).isTrue();
    }
  }

  @Test
  void aFolderThatEverybodyMayWriteIsNotRead() throws Exception {
    try (Rig rig = new Rig(temp)) {
      chmod(rig.folder, "rwxrwxrwx");
      bundle().to(rig.file("a.jar"));
      rig.pass(20_000);
      assertThat(rig.lines).hasSize(1);
      assertThat(rig.lines.get(0)).contains("writable by everybody");
      assertThat(rig.bundle("bad")).isEmpty();
      chmod(rig.folder, "rwxr-xr-x");
      rig.pass(20_000);
      assertThat(rig.runs("bad")).isTrue();
    }
  }

  private static void chmod(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(
        path, java.nio.file.attribute.PosixFilePermissions.fromString(permissions));
  }

  private static TestJar bundle() {
    return TestJar.bundle("bad", "1");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] half(byte[] all) {
    return Arrays.copyOf(all, all.length / 2);
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static byte[] flip(byte[] all, int at) {
    all[at] ^= 0x55;
    return all;
  }

  private static byte[] flipDirectory(byte[] all) {
    for (int i = all.length - 22; i > 0; i--) {
      if (all[i] == 'P' && all[i + 1] == 'K' && all[i + 2] == 1) {
        return flip(all, i);
      }
    }
    throw new AssertionError("no directory");
  }

  private static byte[] zip(String name, int entries, int bytesEach) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      byte[] content = new byte[bytesEach];
      for (int i = 0; i < entries; i++) {
        zip.putNextEntry(new ZipEntry(entries == 1 ? name : name + i));
        zip.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The JDK does not write one: the name of the second is changed afterwards. */
  private static byte[] duplicate() {
    String jar =
        new String(
            bundle().entry("twin-a", text("1")).entry("twin-b", text("2")).bytes(),
            StandardCharsets.ISO_8859_1);
    return jar.replace("twin-b", "twin-a").getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aBombIsNotInflated() throws Exception {
    try (Rig rig = new Rig(temp)) {
      Files.write(rig.file("bomb.jar"), zip("zeros", 1, 500 << 20));
      long before = System.nanoTime();
      rig.pass(100);
      System.out.println(
          "a bomb of 500 MiB is refused in " + (System.nanoTime() - before) / 1_000_000 + " ms");
      assertThat(rig.of("bomb.jar").state()).isEqualTo(State.REFUSED);
      assertThat(Optional.of(rig.of("bomb.jar").problem()).get())
          .contains("inflates to 524288000 bytes");
    }
  }
}
