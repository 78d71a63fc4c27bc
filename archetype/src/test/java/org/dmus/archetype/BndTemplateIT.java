package org.dmus.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bnd workspace of the distribution, by the commands of the tutorial: the bundle is the one
 * that Maven builds, and its tests pass.
 */
class BndTemplateIT {
  private static final Path DIST = Path.of("../dist/target/dmus/dmus").toAbsolutePath().normalize();
  private static final Path MAVEN_BUILT =
      Path.of(
          "../miniport.example/target/org.dmus.miniport.example-"
              + System.getProperty("dmus.version")
              + ".jar");
  private static final List<String> WIRING =
      List.of("Import-Package", "Provide-Capability", "Require-Capability");
  private static final String CLSID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @TempDir private Path folder;

  @Test
  void bndBuildsWhatMavenBuilds() throws Exception {
    String script = Tutorial.read().bndWorkspace().replace("/path/to/dmus", DIST.toString());
    String said = Command.run(folder, shell(script));
    assertThat(said).contains("6 passed, 0 failed");
    String astray = "cd my-workspace/my-tone; DMUS_HOME=/nowhere bnd build || exit 0; exit 1";
    assertThat(Command.run(folder, shell(astray))).contains("set-DMUS_HOME-to-the-unzipped-DMus");
    try (JarFile ours =
            new JarFile(folder.resolve("my-workspace/my-tone/generated/my-tone.jar").toFile());
        JarFile expected = new JarFile(MAVEN_BUILT.toFile())) {
      Attributes headers = ours.getManifest().getMainAttributes();
      assertThat(headers.getValue("Bundle-SymbolicName")).isEqualTo("my-tone");
      for (String header : WIRING) {
        assertThat(headers.getValue(header))
            .as(header)
            .isEqualTo(expected.getManifest().getMainAttributes().getValue(header));
      }
      assertThat(component(ours, "org.example.tone", "my-tone"))
          .isEqualTo(component(expected, "org.dmus.miniport.example", "tone"));
      assertThat(ours.getEntry("META-INF/dmus-tck.properties")).isNotNull();
    }
  }

  @Test
  void whatItsReadmeTypesIsWhatTheTutorialTypes() throws IOException {
    String readme = Files.readString(DIST.resolve("bnd-template/README.md"));
    for (String line : Tutorial.read().bndWorkspace().lines().toList()) {
      assertThat(readme).contains(line);
    }
  }

  /** A shell with the JDK of this test and {@code bnd}, and with no Maven repository. */
  private ProcessBuilder shell(String script) throws IOException {
    Path home = Files.createTempDirectory(Path.of("target"), "home").toAbsolutePath();
    Path bnd = folder.resolve("bnd");
    Files.writeString(
        bnd, "exec java -Duser.home=%s -jar %s \"$@\"\n".formatted(home, commandLineOfBnd()));
    ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", script);
    Map<String, String> environment = shell.environment();
    String tools = Path.of(System.getProperty("java.home"), "bin").toString();
    environment.merge("PATH", tools, (path, first) -> first + ":" + folder + ":" + path);
    assertThat(bnd.toFile().setExecutable(true)).isTrue();
    return shell;
  }

  private static String commandLineOfBnd() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(jar -> Path.of(jar).getFileName().toString().startsWith("biz.aQute.bnd-"))
        .findFirst()
        .orElseThrow();
  }

  /** Its descriptor, with a stand-in for what has another name by design. */
  private static String component(JarFile bundle, String packageName, String port)
      throws IOException {
    String name = bundle.getManifest().getMainAttributes().getValue("Service-Component");
    try (InputStream in = bundle.getInputStream(bundle.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace(packageName, "PACKAGE")
          .replace('"' + port + '"', "PORT")
          .replaceAll(CLSID, "CLSID");
    }
  }
}
