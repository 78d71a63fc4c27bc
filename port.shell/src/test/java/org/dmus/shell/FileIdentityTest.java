package org.dmus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIdentityTest {
  @TempDir Path directory;

  @Test
  void aFileIsTheSameThroughLinksOfEitherKindAndAnySpelling() throws IOException {
    Path file = Files.createFile(directory.resolve("a"));
    Path soft = Files.createSymbolicLink(directory.resolve("soft"), file);
    Path hard = Files.createLink(directory.resolve("hard"), file);
    assertThat(FileIdentity.isSame(file, soft)).isTrue();
    assertThat(FileIdentity.isSame(file, hard)).isTrue();
    assertThat(FileIdentity.isSame(file, directory.resolve("./a"))).isTrue();
  }

  @Test
  void anotherFileAndNoFileAreNotTheSame() throws IOException {
    Path file = Files.createFile(directory.resolve("a"));
    Path other = Files.createFile(directory.resolve("b"));
    Path none = directory.resolve("none");
    assertThat(FileIdentity.isSame(file, other)).isFalse();
    assertThat(FileIdentity.isSame(file, none)).isFalse();
    assertThat(FileIdentity.isSame(none, none)).isFalse();
  }
}
