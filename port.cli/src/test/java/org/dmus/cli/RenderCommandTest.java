package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dmus.client.SubdeviceFactory;
import org.dmus.ks.IgnoredMessage;
import org.dmus.ks.MissingKey;
import org.dmus.ks.MissingProgram;
import org.dmus.ks.SynthTotals;
import org.dmus.ks.WaveFormat;
import org.dmus.player.RenderRequest;
import org.dmus.player.Renderer;
import org.dmus.player.Stems;
import org.dmus.portcls.ClassIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderCommandTest {
  @TempDir Path directory;
  private final FakeRenderer renderer = new FakeRenderer();
  private Desk desk;

  @BeforeEach
  void create() throws IOException {
    desk = new Desk(directory).with(Renderer.class, renderer);
    desk.with(SubdeviceFactory.class, new FakePorts());
    Songs.good(directory, "song.mid");
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
  void aBankThatIsNotThereEndsTheCommandBeforeAnythingIsRendered() {
    assertThat(desk.run("render", "song.mid", "-b", "missing.dls"))
        .isEqualTo(ExitCode.INPUT_NOT_FOUND.value());
    assertThat(renderer.requests).isEmpty();
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
  void theTypeIsStrongerThanTheName() {
    assertThat(desk.run("render", "song.mid", "-o", "x.wav", "--type", "FLAC")).isZero();
    assertThat(renderer.requests.get(0).scheme()).isEqualTo("flac");
    assertThat(desk.run("render", "song.mid", "--type", "flac")).isZero();
    assertThat(renderer.requests.get(1).target()).endsWith("song.flac");
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
  void effectsAreSwitchedOneByOne() {
    desk.run("render", "song.mid", "--no-reverb", "--limiter", "--interpolation", "16-point");
    assertThat(renderer.requests.get(0).settings())
        .isEqualTo(Map.of("reverb", false, "limiter", true, "interpolation", "16-point"));
    desk.run("render", "song.mid", "--reverb", "--no-chorus", "--polyphony", "4096");
    assertThat(renderer.requests.get(1).settings())
        .isEqualTo(Map.of("reverb", true, "chorus", false, "polyphony", 4096));
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
  void loudnessIsMeasuredForWhoSeesIt() {
    desk.run("render", "song.mid");
    assertThat(renderer.requests.get(0).loudness()).isFalse();
    desk.run("render", "song.mid", "-v");
    assertThat(desk.screen.err()).contains(", -18.3 LUFS");
  }

  @Test
  void soundOnStandardOutputIsNotMixedWithJson() {
    assertThat(desk.run("render", "song.mid", "-o", "-", "--json")).isZero();
    assertThat(desk.screen.out()).isEmpty();
    assertThat(desk.screen.err()).contains("{\"song\"");
  }

  @Test
  void anInterruptEndsTheRenderWithItsOwnExitCode() {
    Thread.currentThread().interrupt();
    assertThat(desk.run("render", "song.mid", "--progress=none")).isEqualTo(130);
    assertThat(desk.screen.err())
        .isEqualToNormalizingNewlines("dmus: song.wav: interrupted, nothing was written\n");
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

  @Test
  void anInterruptEndsABatch() throws IOException {
    Songs.good(directory, "other.mid");
    Thread.currentThread().interrupt();
    assertThat(desk.run("render", "song.mid", "other.mid")).isEqualTo(130);
    assertThat(renderer.requests).hasSize(1);
  }

  @Test
  void anOutputThatFailsIsNamed() {
    renderer.fault = new IOException("song.wav: cannot write: disk full; make room");
    assertThat(desk.run("render", "song.mid")).isEqualTo(1);
    assertThat(desk.screen.err())
        .isEqualToNormalizingNewlines("dmus: song.wav: cannot write: disk full\nhint: make room\n");
  }

  @Test
  void aBankThatIsNotThereIsAnInputThatIsNotThere() {
    assertThat(desk.run("render", "song.mid", "-b", "no.dls")).isEqualTo(3);
    assertThat(desk.screen.err()).contains("no.dls: no such file").contains("dmus bank list");
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
  void aSongLongerThanTheUserWantsIsRefused() {
    assertThat(desk.run("render", "song.mid", "--max-seconds", "0.1")).isEqualTo(1);
    assertThat(desk.screen.err()).startsWith("dmus: song.mid: lasts 0:00:0");
    assertThat(renderer.requests).isEmpty();
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
}
