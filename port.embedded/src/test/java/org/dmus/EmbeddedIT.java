package org.dmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar, alone: in a JVM that has nothing else on its class path. */
@Timeout(120)
class EmbeddedIT {
  private static final Path SONG = Path.of("..", "demo", "mountain-king.mid");
  private static final Path GOLDEN =
      Path.of("..", "port.itest", "src", "test", "resources", "golden", "mountain-king.sha256");

  @TempDir private Path folder;

  private static Path jar() throws Exception {
    try (var files = Files.newDirectoryStream(Path.of("target"), "org.dmus.port.embedded-*.jar")) {
      return files.iterator().next();
    }
  }

  @Test
  void aPlainMainRendersWhatTheFrameworkRenders() throws Exception {
    Path out = folder.resolve("out.txt");
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                jar() + File.pathSeparator + Path.of("target", "test-classes"),
                "org.dmus.PlainMain",
                SONG.toString(),
                folder.resolve("song.wav").toString())
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    process.getOutputStream().close();
    int status = process.waitFor(); // it ends by itself: no thread of ours keeps it
    System.out.println(Files.readString(log));
    assertThat(status).isZero();
    assertThat(Files.readAllLines(out))
        .isEqualTo(
            List.of(
                "sha256=" + Files.readString(GOLDEN).strip(),
                "note=true",
                "felix=false",
                "scr=false"));
  }

  @Test
  void theJarIsAModule() throws Exception {
    var module = ModuleFinder.of(jar()).find("org.dmus.embedded").orElseThrow();
    assertThat(module.descriptor().isAutomatic()).isTrue();
    assertThat(module.descriptor().packages())
        .contains("org.dmus", "org.dmus.client", "org.dmus.bank.gm");
  }
}
