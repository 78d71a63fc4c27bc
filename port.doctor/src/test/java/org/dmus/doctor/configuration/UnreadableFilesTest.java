package org.dmus.doctor.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadableFilesTest {
  @TempDir private Path folder;

  @Test
  void aFileWithABrokenEscapeOrInAnotherEncodingIsNamedWithTheReason() throws IOException {
    Files.writeString(folder.resolve("good.cfg"), "name = Übung\n");
    Path escape = Files.writeString(folder.resolve("escape.cfg"), "name = \\u00zz\n");
    Path latin = Files.write(folder.resolve("latin.cfg"), new byte[] {'a', '=', (byte) 0xfc});

    assertThat(new UnreadableFiles(Optional.of(folder)).findings())
        .hasSize(2)
        .allMatch(finding -> finding.isError() && finding.cause().startsWith("it cannot be read: "))
        .extracting(finding -> finding.subject())
        .containsExactlyInAnyOrder(escape.toString(), latin.toString());
  }

  @Test
  void withoutAFolderNothingIsWrong() {
    assertThat(new UnreadableFiles(Optional.empty()).findings()).isEmpty();
    assertThat(new UnreadableFiles(Optional.of(folder.resolve("none"))).findings()).isEmpty();
  }
}
