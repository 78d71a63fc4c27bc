package org.dmus.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RollingFileTest {
  private static final String LINE = "x".repeat(99_999) + "\n";

  @TempDir Path folder;
  private final List<String> troubles = new ArrayList<>();

  @Test
  void theNewestHasTheNumberNoughtAndAppendsAfterARestart() throws IOException {
    Path file = folder.resolve("a %g").resolve("dmus.log");
    for (String line : List.of("one\n", "two\n")) {
      try (RollingFile log = new RollingFile(file, troubles::add)) {
        log.write(line);
      }
    }
    assertThat(file.resolveSibling("dmus.log.0")).hasContent("one\ntwo\n");
    assertThat(troubles).isEmpty();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void theNameWithoutANumberIsAlwaysTheNewest() throws IOException {
    Path file = folder.resolve("dmus.log");
    try (RollingFile log = new RollingFile(file, troubles::add)) {
      for (int i = 0; i < 25; i++) {
        log.write(LINE);
      }
      log.write("newest\n");
    }
    assertThat(Files.readString(file)).endsWith("newest\n").hasSizeLessThan(1_100_000);
  }

  @Test
  void tenFilesOfAMegabyteAreKept() throws IOException {
    try (RollingFile log = new RollingFile(folder.resolve("dmus.log"), troubles::add)) {
      for (int i = 0; i < 130; i++) {
        log.write(LINE);
      }
    }
    try (var files = Files.list(folder)) {
      List<Path> numbered = files.filter(f -> f.toString().matches(".*\\.log\\.\\d")).toList();
      assertThat(numbered)
          .hasSize(10)
          .allSatisfy(f -> assertThat(f.toFile()).size().isLessThan(1_100_001));
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsAnError() throws IOException {
    Path inTheWay = Files.createFile(folder.resolve("log"));
    assertThatThrownBy(() -> new RollingFile(inTheWay.resolve("dmus.log"), troubles::add))
        .isInstanceOf(IOException.class);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsToldOnceAndStopsNobody() throws IOException {
    Files.createSymbolicLink(folder.resolve("dmus.log.0"), Path.of("/dev/full"));
    try (RollingFile log = new RollingFile(folder.resolve("dmus.log"), troubles::add)) {
      log.write("one\n");
      log.write("two\n");
    }
    assertThat(troubles).hasSize(1).first().asString().contains("dmus.log: No space left");
  }
}
