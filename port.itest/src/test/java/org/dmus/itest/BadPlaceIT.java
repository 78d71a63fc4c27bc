package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/dmus} says where it cannot run: one sentence, what helps, and no stack. */
@EnabledOnOs(OS.LINUX)
class BadPlaceIT {
  /** Beyond it a write fails as on a full disk, for whoever runs the test. */
  private static final String SMALL_FILES = "ulimit -f 100; exec \"$@\"";

  @TempDir private static Path folder;
  private static Unzipped dmus;

  @BeforeAll
  static void unpack() throws Exception {
    dmus = Unzipped.into(folder);
  }

  @Test
  void anOldJavaIsRefused() throws Exception {
    Path java = java("echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
    ProcessBuilder command = dmus.command(output(), "list", "ports");
    command.environment().put("JAVA_HOME", java.toString());

    assertSays(command, "dmus: Java 11 (" + java.resolve("bin/java") + ") is too old", "JAVA_HOME");
  }

  @Test
  void javaEightIsCalledByItsName() throws Exception {
    Path java = java("echo 'java version \"1.8.0_202\"' >&2");
    ProcessBuilder command = dmus.command(output(), "list", "ports");
    command.environment().put("JAVA_HOME", java.toString());

    assertSays(command, "dmus: Java 8 (", "JAVA_HOME");
  }

  @Test
  void theJavaOfThePathServesWhenJavaHomeHasNone() throws Exception {
    ProcessBuilder command = dmus.command(output(), "list", "ports");
    String path = Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");
    command.environment().put("JAVA_HOME", "/nowhere");
    command.environment().put("PATH", path);

    assertThat(dmus.end(command).output()).contains("synth");
  }

  @Test
  void aFullDiskIsSaidToBeFull() throws Exception {
    ProcessBuilder command =
        dmus.command(output(), "serve", "--data", folder.resolve("full").toString());
    command.command().addAll(0, List.of("sh", "-c", SMALL_FILES, "sh"));

    assertSays(command, "dmus: cannot start: " + folder.resolve("full/data"), "--data DIR");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws Exception {
    Path file = Files.createFile(folder.resolve("a file"));
    ProcessBuilder command = dmus.command(output(), "serve", "--data", file.toString());

    assertSays(command, "dmus: " + file.resolve("data") + " cannot be made", "DMUS_DATA");
  }

  @Test
  void aBadConfigurationOfTheFrameworkIsNamed() throws Exception {
    Path other = Files.createDirectory(folder.resolve("broken"));
    Unzipped broken = Unzipped.into(other);
    Path file = broken.home().resolve("conf/config.properties");
    Files.writeString(file, "felix.log.level=\\u00");
    ProcessBuilder command = broken.command(other.resolve("output"), "list", "ports");

    assertSays(command, "dmus: " + file + ": ", "Java properties");
  }

  @Test
  void aLinkStartsItFromAnywhere() throws Exception {
    Path first = Files.createSymbolicLink(folder.resolve("first"), dmus.home().resolve("bin/dmus"));
    Path second = Files.createDirectory(folder.resolve("Öffne mich")).resolve("second");
    Files.createSymbolicLink(second, Path.of("..").resolve(first.getFileName()));
    ProcessBuilder command = dmus.command(output(), "list", "ports").directory(new File("/"));
    command.command().set(0, second.toString());

    assertThat(dmus.end(command).output()).contains("synth");
  }

  private static void assertSays(ProcessBuilder command, String sentence, String hint)
      throws Exception {
    Unzipped.Ended ended = dmus.end(command);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output().lines().filter(line -> !line.startsWith("NOTE")))
        .satisfiesExactly(
            line -> assertThat(line).startsWith(sentence),
            line -> assertThat(line).startsWith("hint: ").contains(hint));
  }

  private static Path java(String script) throws IOException {
    Path home = Files.createTempDirectory(folder, "java");
    Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return home;
  }

  private static Path output() throws IOException {
    return Files.createTempFile(folder, "output", ".txt");
  }
}
