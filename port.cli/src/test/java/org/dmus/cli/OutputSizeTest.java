package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.dmus.ks.WaveFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputSizeTest {
  private static final WaveFormat FORMAT = new WaveFormat(44_100, 2, WaveFormat.Encoding.PCM_16);

  @TempDir Path directory;

  @Test
  void aSongThatFitsIsLetThrough() {
    Path output = directory.resolve("a.wav");
    assertThatCode(() -> OutputSize.check(output, FORMAT, 10_000_000)).doesNotThrowAnyException();
    assertThatCode(() -> OutputSize.check(output, 10, 10)).doesNotThrowAnyException();
  }

  @Test
  void aSongThatClaimsToLastForEverIsRefusedBeforeAnythingIsWritten() {
    Path output = directory.resolve("a.wav");
    assertThatThrownBy(() -> OutputSize.check(output, FORMAT, Long.MAX_VALUE))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("a.wav: the song needs ");
  }

  @Test
  void theMessageHasBothSizes() {
    assertThatThrownBy(() -> OutputSize.check(Path.of("a.wav"), 48e9, 7e6))
        .hasMessage("a.wav: the song needs 48000 MB, the disk has 7 MB");
  }

  @Test
  void aDirectoryThatIsMissingIsSomebodyElsesError() {
    Path output = directory.resolve("no/a.wav");
    assertThatCode(() -> OutputSize.check(output, FORMAT, Long.MAX_VALUE))
        .doesNotThrowAnyException();
  }
}
