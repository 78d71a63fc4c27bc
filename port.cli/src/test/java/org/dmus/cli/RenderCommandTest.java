package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dmus.ks.WaveFormat;
import org.dmus.player.RenderRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the options of a render ask of the renderer, and how the command ends. */
class RenderCommandTest {
  @TempDir Path directory;
  private final FakeRenderer renderer = new FakeRenderer();
  private Desk desk;

  @BeforeEach
  void create() throws IOException {
    desk = Desk.toRender(directory, renderer);
  }

  @AfterEach
  void forgetInterrupt() {
    Thread.interrupted();
  }

  @Test
  void aSongIsRenderedWithTheDefaultsBesideNothing() {
    assertThat(desk.run("render", "song.mid")).isZero();
    RenderRequest request = renderer.requests.get(0);
    assertThat(request.target()).isEqualTo(directory.resolve("song.wav").toString());
    assertThat(request.format()).isEqualTo(new WaveFormat(44_100, 2, WaveFormat.Encoding.PCM_16));
    assertThat(request.settings()).isEmpty();
    assertThat(request.maxTail100ns()).isEqualTo(100_000_000L);
  }

  @Test
  void everyOptionReachesTheRenderer() throws IOException {
    Files.createFile(directory.resolve("gm.dls"));
    String options =
        "render song.mid -o x.wav -b gm.dls -r 48000 -g 0.7 --polyphony 64 --interpolation 4-point"
            + " --no-effects --bits 32F --tail 2.5 --set channelgroups=2";
    assertThat(desk.run(options.split(" "))).isZero();
    RenderRequest request = renderer.requests.get(0);
    assertThat(request.format()).isEqualTo(new WaveFormat(48_000, 2, WaveFormat.Encoding.FLOAT_32));
    assertThat(request.maxTail100ns()).isEqualTo(25_000_000L);
    Map<String, Object> expected =
        Map.of(
            "bank",
            directory.resolve("gm.dls").toString(),
            "gain",
            0.7,
            "polyphony",
            64,
            "interpolation",
            "4-point",
            "effects",
            false,
            "channelgroups",
            "2");
    assertThat(request.settings()).isEqualTo(expected);
  }

  @Test
  void effectsAreSwitchedOneByOne() {
    desk.run("render", "song.mid", "--no-reverb", "--limiter", "--interpolation", "16-point");
    assertThat(renderer.requests.get(0).settings())
        .isEqualTo(Map.of("reverb", false, "limiter", true, "interpolation", "16-point"));
    desk.run("render", "song.mid", "--reverb", "--no-chorus", "--polyphony", "4096");
    assertThat(renderer.requests.get(1).settings())
        .isEqualTo(Map.of("reverb", true, "chorus", false, "polyphony", 4096));
  }

  @Test
  void numbersOutOfRangeAreWrongUsage() {
    assertThat(desk.run("render", "song.mid", "-r", "7")).isEqualTo(2);
    assertThat(desk.run("render", "song.mid", "-g", "-1")).isEqualTo(2);
    assertThat(desk.run("render", "song.mid", "--polyphony", "0")).isEqualTo(2);
    assertThat(desk.run("render", "song.mid", "--interpolation", "sinc")).isEqualTo(2);
    assertThat(desk.run("render", "song.mid", "--tail", "-1")).isEqualTo(2);
    assertThat(renderer.requests).isEmpty();
  }

  @Test
  void aBankThatIsNotThereIsAnInputThatIsNotThere() {
    assertThat(desk.run("render", "song.mid", "-b", "no.dls"))
        .isEqualTo(ExitCode.INPUT_NOT_FOUND.value());
    assertThat(desk.screen.err()).contains("no.dls: no such file").contains("dmus bank list");
    assertThat(renderer.requests).isEmpty();
  }

  @Test
  void aLengthThatIsNoneIsRefused() {
    assertThat(desk.run("render", "song.mid", "--max-seconds", "NaN")).isEqualTo(2);
    assertThat(desk.run("render", "song.mid", "--max-seconds", "-1")).isEqualTo(2);
  }

  @Test
  void aSongLongerThanTheUserWantsIsRefused() {
    assertThat(desk.run("render", "song.mid", "--max-seconds", "0.1")).isEqualTo(1);
    assertThat(desk.screen.err()).startsWith("dmus: song.mid: lasts 0:00:0");
    assertThat(renderer.requests).isEmpty();
  }

  @Test
  void anInterruptEndsTheRenderWithItsOwnExitCode() {
    Thread.currentThread().interrupt();
    assertThat(desk.run("render", "song.mid", "--progress=none")).isEqualTo(130);
    assertThat(desk.screen.err())
        .isEqualToNormalizingNewlines("dmus: song.wav: interrupted, nothing was written\n");
  }

  @Test
  void anInterruptEndsABatch() throws IOException {
    Songs.good(directory, "other.mid");
    Thread.currentThread().interrupt();
    assertThat(desk.run("render", "song.mid", "other.mid")).isEqualTo(130);
    assertThat(renderer.requests).hasSize(1);
  }

  @Test
  void aBatchGoesOnAfterAFailureAndSaysSo() throws IOException {
    Files.writeString(directory.resolve("text.mid"), "hello");
    Songs.good(directory, "other.mid");
    assertThat(desk.run("render", "song.mid", "text.mid", "other.mid")).isEqualTo(7);
    assertThat(renderer.requests).hasSize(2);
    assertThat(desk.screen.err()).contains("dmus: text.mid: ");
  }

  @Test
  void aBatchThatFailsAsAWholeHasTheCodeOfItsFirstFailure() {
    assertThat(desk.run("render", "no.mid", "nothing.mid")).isEqualTo(3);
  }
}
