package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dmus.ks.IgnoredMessage;
import org.dmus.ks.MissingKey;
import org.dmus.ks.MissingProgram;
import org.dmus.ks.SynthTotals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a render says of the sound and of the song: to people, and as JSON. */
class RenderReportTest {
  @TempDir Path directory;
  private final FakeRenderer renderer = new FakeRenderer();
  private Desk desk;

  @BeforeEach
  void create() throws IOException {
    desk = Desk.toRender(directory, renderer);
  }

  @Test
  void theSummaryIsOneLineOnStandardError() {
    desk.run("render", "song.mid", "--progress=none");
    assertThat(desk.screen.err())
        .isEqualToNormalizingNewlines(
            "song.wav: 0:01.0, 44100 Hz 16-bit, 10 x real time, peak -6.0 dB\n");
    assertThat(desk.screen.out()).isEmpty();
  }

  @Test
  void quietPrintsNothing() {
    renderer.clippedSamples = 1;
    assertThat(desk.run("render", "song.mid", "-q")).isZero();
    assertThat(desk.screen.err() + desk.screen.out()).isEmpty();
  }

  @Test
  void whatIsWrongWithTheSoundIsToldWithACure() {
    renderer.peak = 1.4f;
    renderer.clippedSamples = 12;
    renderer.lostEvents = 3;
    renderer.cutOff = true;
    assertThat(desk.run("render", "song.mid")).isZero();
    assertThat(desk.screen.err())
        .contains("dmus: warning: song.wav: 12 samples are beyond full scale")
        .contains("hint: scale the gain by 0.70, see --gain")
        .contains("dmus: warning: song.mid: 3 events did not reach the synthesizer")
        .contains("hint: a longer one: --tail SECONDS");
  }

  @Test
  void loudnessIsMeasuredForWhoSeesIt() {
    desk.run("render", "song.mid");
    assertThat(renderer.requests.get(0).loudness()).isFalse();
    desk.run("render", "song.mid", "-v");
    assertThat(desk.screen.err()).contains(", -18.3 LUFS");
  }

  @Test
  void aMissingProgramIsNamedOnceWithItsNotes() {
    renderer.missing =
        List.of(new MissingProgram(false, 0, 0, 40, 12), new MissingProgram(true, 0, 0, 25, 1));
    assertThat(desk.run("render", "song.mid")).isZero();
    assertThat(desk.screen.err())
        .containsOnlyOnce(
            "dmus: warning: song.mid: no bank has program 41 (bank 0:0): 12 notes are silent")
        .containsOnlyOnce(
            "dmus: warning: song.mid: no bank has drum kit 26 (bank 0:0): 1 note is silent");
  }

  @Test
  void keysThatAProgramDoesNotHaveAreNamedOnceWithTheirNotes() {
    renderer.missingKeys =
        List.of(
            new MissingKey(new MissingProgram(false, 0, 0, 126, 4), 27),
            new MissingKey(new MissingProgram(true, 0, 0, 0, 1), 20),
            new MissingKey(new MissingProgram(false, 0, 0, 126, 2), 30));
    assertThat(desk.run("render", "song.mid", "--json")).isZero();
    assertThat(desk.screen.err())
        .containsOnlyOnce(
            "program 127 (bank 0:0) has no region for keys 27, 30: 6 notes are silent")
        .containsOnlyOnce("drum kit 1 (bank 0:0) has no region for key 20: 1 note is silent")
        .containsOnlyOnce("hint: choose a bank that has it");
    assertThat(desk.screen.out())
        .contains(
            "\"missingKeys\":[{\"drums\":false,\"bankMsb\":0,\"bankLsb\":0,\"program\":126,"
                + "\"notes\":4,\"key\":27}");
  }

  @Test
  void kindsOfMessagesThatDidNothingAreNamedOnRequest() {
    renderer.ignored =
        List.of(new IgnoredMessage(0xF041FF42_12400300L, 2), new IgnoredMessage(0xB05E, 40));
    assertThat(desk.run("render", "song.mid", "-v", "--json")).isZero();
    assertThat(desk.screen.err())
        .containsOnlyOnce(
            "song.mid: messages that did nothing: F0 41 .. 42 12 40 03 00 (2), CC94 (40)");
    assertThat(desk.screen.out())
        .contains(
            "\"ignored\":[{\"message\":\"F0 41 .. 42 12 40 03 00\",\"messages\":2},"
                + "{\"message\":\"CC94\",\"messages\":40}]");
  }

  @Test
  void jsonIsOneObjectOnStandardOutput() {
    assertThat(desk.run("render", "song.mid", "--json", "-q")).isZero();
    assertThat(desk.screen.out())
        .startsWith("{\"song\":\"song.mid\",\"output\":\"song.wav\"")
        .contains("\"seconds\":1.0", "\"frames\":44100", "\"clippedSamples\":0")
        .hasLineCount(1);
  }

  @Test
  void jsonTellsLoudnessVoicesMissingProgramsAndTheChecksum() throws IOException {
    renderer.totals = new SynthTotals(31, 4, 1, 12, 0, 2, 5, 0);
    renderer.missing = List.of(new MissingProgram(false, 1, 2, 40, 12));
    Files.writeString(directory.resolve("song.wav"), "abc"); // as if the renderer had written it
    assertThat(desk.run("render", "song.mid", "--json", "-q")).isZero();
    assertThat(desk.screen.out())
        .contains("\"loudnessLufs\":-18.25", "\"peakVoices\":31", "\"stolenNotes\":4")
        .contains("\"lostNotes\":1", "\"missingNotes\":12")
        .contains("\"damagedMessages\":2", "\"ignoredMessages\":5")
        .contains(
            "\"missingPrograms\":[{\"drums\":false,\"bankMsb\":1,\"bankLsb\":2,"
                + "\"program\":40,\"notes\":12}]")
        .contains(
            "\"sha256\":\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"");
  }

  @Test
  void soundOnStandardOutputIsNotMixedWithJson() {
    assertThat(desk.run("render", "song.mid", "-o", "-", "--json")).isZero();
    assertThat(desk.screen.out()).isEmpty();
    assertThat(desk.screen.err()).contains("{\"song\"");
  }
}
