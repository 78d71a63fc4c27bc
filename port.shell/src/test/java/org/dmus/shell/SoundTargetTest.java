package org.dmus.shell;

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
  void onlyWhatIsRecordedIsAFile() {
    assertThat(SoundTarget.parse("take.wav", FOLDER).file()).contains(FOLDER.resolve("take.wav"));
    assertThat(SoundTarget.parse("raw:a.pcm", FOLDER).file()).contains(FOLDER.resolve("a.pcm"));
    assertThat(SoundTarget.parse("sound:card", FOLDER).file()).isEmpty();
    assertThat(SoundTarget.parse("null", FOLDER).file()).isEmpty();
  }

  @Test
  void aSchemeIsHeededWhateverItsFileIsCalled() {
    assertThat(SoundTarget.parse("raw:take.wav", FOLDER))
        .isEqualTo(new SoundTarget("raw", FOLDER.resolve("take.wav").toString()));
    assertThat(SoundTarget.parse("nosuch:take.wav", FOLDER).scheme()).isEqualTo("nosuch");
  }

  @Test
  void aDriveOfWindowsIsNoScheme() {
    assertThat(SoundTarget.parse("C:take.wav", FOLDER).scheme()).isEqualTo("wav");
  }

  @Test
  void aSchemeMayNameItsFile() {
    assertThat(SoundTarget.parse("raw:take.pcm", FOLDER))
        .isEqualTo(new SoundTarget("raw", FOLDER.resolve("take.pcm").toString()));
    assertThat(SoundTarget.parse("wav:take.wav", FOLDER))
        .isEqualTo(new SoundTarget("wav", FOLDER.resolve("take.wav").toString()));
  }
}
