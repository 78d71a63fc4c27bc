package org.dmus.shell.gogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SoundTargetTest {
  private static final Path FOLDER = Path.of("music");

  @Test
  void aSchemeStandsAlone() {
    assertThat(SoundTarget.parse("sound", FOLDER)).isEqualTo(new SoundTarget("sound", ""));
  }

  @Test
  void aWavFileNeedsNoScheme() {
    assertThat(SoundTarget.parse("take.WAV", FOLDER))
        .isEqualTo(new SoundTarget("wav", FOLDER.resolve("take.WAV").toString()));
  }

  @Test
  void aSchemeMayNameItsFile() {
    assertThat(SoundTarget.parse("raw:take.pcm", FOLDER))
        .isEqualTo(new SoundTarget("raw", FOLDER.resolve("take.pcm").toString()));
    assertThat(SoundTarget.parse("wav:take.wav", FOLDER))
        .isEqualTo(new SoundTarget("wav", FOLDER.resolve("take.wav").toString()));
  }
}
