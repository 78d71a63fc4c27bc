package org.dmus.doctor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Reports that cannot be written. */
class ZipTest {
  private static final Map<String, String> TEXTS = Map.of("a.txt", "text");

  @TempDir private Path folder;

  @Test
  void whatIsThereStays() throws IOException {
    Path file = Files.writeString(folder.resolve("x.zip"), "mine");
    assertThatThrownBy(() -> Zip.write(file, TEXTS)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("mine");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path file = folder.resolve("none").resolve("x.zip");
    assertThatThrownBy(() -> Zip.write(file, TEXTS))
        .hasMessage(file.getParent() + ": no such folder");
  }

  /** Nobody makes files there, not even root. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatTakesNothingIsToldOfTheFileThatWasWanted() {
    Path file = Path.of("/proc/self/x.zip");
    assertThatThrownBy(() -> Zip.write(file, TEXTS))
        .isInstanceOfSatisfying(
            FileSystemException.class, e -> assertThat(e.getFile()).isEqualTo(file.toString()));
  }
}
