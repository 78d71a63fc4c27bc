package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.dmus.portcls.ClassIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which synthesizer renders, and which settings it has. */
class RenderPortTest {
  @TempDir Path directory;
  private final FakeRenderer renderer = new FakeRenderer();
  private Desk desk;

  @BeforeEach
  void create() throws IOException {
    desk = Desk.toRender(directory, renderer);
  }

  @Test
  void thePortSaysWhatItIsRenderedWith() {
    assertThat(desk.run("render", "song.mid", "--port", "fm", "-g", "2", "--json")).isZero();
    assertThat(desk.screen.out()).contains("\"port\":\"fm\"");
    assertThat(renderer.requests.get(0).miniport()).isEqualTo(ClassIds.MINIPORT_FM_SYNTH);
    assertThat(renderer.requests.get(0).settings()).containsEntry("gain", 2.0);
    assertThat(desk.run("render", "song.mid", "--synth", "dls")).isZero();
    assertThat(renderer.requests.get(1).miniport()).isEqualTo(ClassIds.MINIPORT_DLS_SYNTH);
  }

  @Test
  void aStrangersSynthesizerHasTheSettingsOfItsPort() {
    assertThat(desk.run("render", "song.mid", "-p", "TON", "--set", "colour=blue")).isZero();
    assertThat(renderer.requests.get(0).miniport()).isEqualTo(FakePorts.TONE);
    assertThat(renderer.requests.get(0).settings())
        .containsEntry("rate", 3_125)
        .containsEntry("colour", "blue");
    assertThat(desk.screen.err()).contains("without effect perhaps: colour");
  }

  @Test
  void whatASynthesizerLacksIsRefused() {
    assertThat(desk.run("render", "song.mid", "-p", "fm", "--no-effects")).isEqualTo(2);
    assertThat(desk.screen.err()).contains("effects: no such setting", "there are: chips, gain");
    assertThat(desk.run("render", "song.mid", "-p", "opl")).isEqualTo(5);
    assertThat(desk.screen.err()).contains("opl: no such port", "tone, uart");
    assertThat(renderer.requests).isEmpty();
  }

  @Test
  void aPortThatGivesNoSoundIsToldHowToPlay() {
    assertThat(desk.run("render", "song.mid", "-p", "uart")).isEqualTo(5);
    assertThat(desk.screen.err())
        .contains("uart: has no wave pin", "hint: dmus play SONG --port uart");
    assertThat(renderer.requests).isEmpty();
  }

  @Test
  void anUnknownSettingIsRefusedWithThoseThereAre() {
    assertThat(desk.run("render", "song.mid", "--set", "foo=bar")).isEqualTo(2);
    assertThat(desk.screen.err())
        .isEqualToNormalizingNewlines(
            "dmus: --set foo: no such setting\n"
                + "hint: there are: bank, channelgroups, effects, gain, interpolation, polyphony\n");
    assertThat(desk.run("render", "song.mid", "--set", "gain")).isEqualTo(2);
    assertThat(renderer.requests).isEmpty();
  }

  @Test
  void theSettingsAreListedOnRequest() {
    assertThat(desk.run("render", "--set", "help")).isZero();
    assertThat(desk.screen.out().lines())
        .containsExactly(
            "synth: bank, channelgroups, effects, gain, interpolation, polyphony",
            "fm: chips, gain");
  }
}
