package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dmus.player.Stems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the sound of a render goes, as which kind of file, whole or in parts. */
class RenderOutputTest {
  @TempDir Path directory;
  private final FakeRenderer renderer = new FakeRenderer();
  private Desk desk;

  @BeforeEach
  void create() throws IOException {
    desk = Desk.toRender(directory, renderer);
  }

  @ParameterizedTest
  @CsvSource({
    "x.wav, wav",
    "x.FLAC, flac",
    "x.raw, raw",
    "x.pcm, raw",
    "x, wav",
    "a.flac/x, wav",
    "-, wav"
  })
  void theNameOfTheFileDecidesWhatItIs(String output, String scheme) {
    assertThat(desk.run("render", "song.mid", "-o", output)).isZero();
    assertThat(renderer.requests.get(0).scheme()).isEqualTo(scheme);
  }

  @Test
  void theTypeIsStrongerThanTheName() {
    assertThat(desk.run("render", "song.mid", "-o", "x.wav", "--type", "FLAC")).isZero();
    assertThat(renderer.requests.get(0).scheme()).isEqualTo("flac");
    assertThat(desk.run("render", "song.mid", "--type", "flac")).isZero();
    assertThat(renderer.requests.get(1).target()).endsWith("song.flac");
  }

  @Test
  void opusIsRenderedAtARateThatItHas() {
    assertThat(desk.run("render", "song.mid", "-o", "x.ogg")).isZero();
    assertThat(renderer.requests.get(0).format().sampleRate()).isEqualTo(48_000);
    assertThat(desk.run("render", "song.mid", "-o", "x.ogg", "-r", "24000")).isZero();
    assertThat(renderer.requests.get(1).format().sampleRate()).isEqualTo(24_000);
    assertThat(desk.run("render", "song.mid", "-o", "x.ogg", "-r", "44100")).isEqualTo(2);
    assertThat(desk.screen.err())
        .contains("--sample-rate 44100: Opus has no such rate", "hint: --sample-rate 48000");
  }

  @Test
  void whatCannotBeWrittenIsSaidBeforeAnythingIsRendered() {
    assertThat(desk.run("render", "song.mid", "-o", "x.mp3")).isEqualTo(2);
    assertThat(desk.screen.err()).startsWith("dmus: x.mp3: mp3 cannot be written\nhint: ");
    assertThat(desk.run("render", "song.mid", "--type", "mp3")).isEqualTo(2);
    assertThat(desk.run("render", "song.mid", "-o", "x.flac", "--bits", "32f")).isEqualTo(2);
    assertThat(renderer.requests).isEmpty();
  }

  @Test
  void theBankIsNotTheOutputHoweverItIsNamed() throws IOException {
    Files.createFile(directory.resolve("gm.dls"));
    assertThat(desk.run("render", "song.mid", "-b", "gm.dls", "-o", "gm.dls")).isEqualTo(2);
    desk.environment.put("DMUS_BANK", "gm.dls");
    assertThat(desk.run("render", "song.mid", "-o", "gm.dls")).isEqualTo(2);
    assertThat(renderer.requests).isEmpty();
  }

  @Test
  void anOutputThatFailsIsNamed() {
    renderer.fault = new IOException("song.wav: cannot write: disk full; make room");
    assertThat(desk.run("render", "song.mid")).isEqualTo(1);
    assertThat(desk.screen.err())
        .isEqualToNormalizingNewlines("dmus: song.wav: cannot write: disk full\nhint: make room\n");
  }

  @Test
  void partsGoToFilesOfTheirOwnAndSilentOnesAreSaid() {
    renderer.heardStems = List.of(0, 9, 16);
    assertThat(desk.run("render", "song.mid", "-o", "x.flac", "--stems", "channels")).isZero();
    Stems stems = renderer.requests.get(0).stems().orElseThrow();
    assertThat(stems.by()).isEqualTo(Stems.By.CHANNELS);
    assertThat(stems.target().apply(9)).isEqualTo(directory.resolve("x-ch10.flac").toString());
    assertThat(desk.screen.err()).contains("x.flac: written: ch01 ch10 ch17; the rest is silent");
  }

  @Test
  void groupsAreParts() {
    desk.run("render", "song.mid", "--stems", "groups");
    Stems stems = renderer.requests.get(0).stems().orElseThrow();
    assertThat(stems.target().apply(1)).isEqualTo(directory.resolve("song-g02.wav").toString());
    assertThat(desk.run("render", "song.mid", "--stems", "tracks")).isEqualTo(2);
    assertThat(desk.run("render", "song.mid", "--stems", "groups", "-o", "-")).isEqualTo(2);
  }

  @Test
  void aPartDoesNotReplaceItsSong() throws IOException {
    Songs.good(directory, "x-ch01.wav");
    desk.run("render", "x-ch01.wav", "-o", "x.wav", "--stems", "channels");
    Stems stems = renderer.requests.get(0).stems().orElseThrow();
    assertThatThrownBy(() -> stems.target().apply(0)).hasMessageContaining("is the song");
  }
}
