package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.miniport.synth.engine.TestBank;
import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DLSSynthMiniportTest {
  private final Rig rig = new Rig();

  private static void assertStatus(Runnable call, NtStatus status) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            NtStatusException.class, e -> assertThat(e.status()).isEqualTo(status));
  }

  @Test
  void musicGoesInAndWaveComesOut() {
    FilterDescriptor filter = rig.miniport.getDescription();
    assertThat(filter.findPin(KsDataFlow.IN, KsDataFormat.DIRECTMUSIC)).hasValue(0);
    assertThat(filter.findPin(KsDataFlow.IN, KsDataFormat.MIDI)).hasValue(0);
    assertThat(filter.findPin(KsDataFlow.OUT, KsDataFormat.pcm(Rig.STEREO))).hasValue(1);
    assertThat(
            filter.findPin(
                KsDataFlow.OUT,
                KsDataFormat.pcm(new WaveFormat(96_000, 1, WaveFormat.Encoding.PCM_24))))
        .hasValue(1);
  }

  @Test
  void itSequencesByItselfAndNeedsNoService() {
    DMusStream stream = rig.openMusicStream();
    assertThat(stream.schedulePreFetch()).isEqualTo(ReferenceTime.DONT_HOLD_FOR_SEQUENCING);
    assertThat(stream.serviceGroup()).isEmpty();
  }

  @Test
  void bothHalvesAreOneStreamInEitherOrder() {
    MusicHalf music = (MusicHalf) rig.openMusicStream().mxf();
    WaveHalf wave = (WaveHalf) rig.openWave(Rig.STEREO);
    assertThat(music.stream()).isSameAs(wave.stream());
    WaveHalf second = (WaveHalf) rig.openWave(Rig.STEREO);
    assertThat(second.stream()).isNotSameAs(wave.stream());
    assertThat(((MusicHalf) rig.openMusicStream().mxf()).stream()).isSameAs(second.stream());
  }

  @Test
  void aHalfThatWasClosedCanBeOpenedAgain() {
    MusicHalf music = (MusicHalf) rig.openMusicStream().mxf();
    WaveHalf wave = (WaveHalf) rig.openWave(Rig.STEREO);
    wave.close();
    assertThat(((WaveHalf) rig.openWave(Rig.STEREO)).stream()).isSameAs(music.stream());
  }

  @Test
  void captureIsRefused() {
    assertStatus(
        () ->
            rig.miniport.newStream(
                0, DMusStreamType.MIDI_CAPTURE, KsDataFormat.DIRECTMUSIC, rig.pool, () -> 0),
        NtStatus.INVALID_DEVICE_REQUEST);
  }

  @Test
  void whatItRefusesItSaysByTheNameOfItsPort() {
    assertThatThrownBy(
            () ->
                rig.miniport.newStream(
                    0, DMusStreamType.MIDI_CAPTURE, KsDataFormat.DIRECTMUSIC, rig.pool, () -> 0))
        .hasMessageStartingWith("fake: it captures nothing");
    assertThatThrownBy(() -> new Rig(TestBank.of(TestBank.CLICK), Map.of("stems", "all")))
        .hasMessage("fake: setting stems is all; choose mix, channels or groups");
  }

  @Test
  void aMusicStreamNeedsAllocatorAndClock() {
    assertStatus(
        () ->
            rig.miniport.newStream(
                0, DMusStreamType.MIDI_RENDER, KsDataFormat.DIRECTMUSIC, null, () -> 0),
        NtStatus.INVALID_PARAMETER);
    assertStatus(
        () ->
            rig.miniport.newStream(
                0, DMusStreamType.MIDI_RENDER, KsDataFormat.DIRECTMUSIC, rig.pool, null),
        NtStatus.INVALID_PARAMETER);
  }

  @Test
  void aWaveStreamNeedsAWaveFormat() {
    assertStatus(
        () ->
            rig.miniport.newStream(
                1, DMusStreamType.WAVE_SINK, KsDataFormat.DIRECTMUSIC, rig.pool, () -> 0),
        NtStatus.INVALID_PARAMETER);
  }

  @Test
  void noStreamIsASourceOfEvents() {
    DMusStream music = rig.openMusicStream();
    ISynthSinkDMus wave = rig.openWave(Rig.STEREO);
    assertStatus(() -> music.mxf().connectOutput(wave), NtStatus.UNSUCCESSFUL);
    assertStatus(() -> wave.connectOutput(music.mxf()), NtStatus.UNSUCCESSFUL);
  }

  @ParameterizedTest
  @CsvSource({
    "polyphony, 0",
    "polyphony, 4097",
    "gain, -1",
    "interpolation, sinc",
    "channelgroups, 0"
  })
  void aBadSettingShowsWhenThePortStarts(String name, String value) {
    assertStatus(
        () -> new Rig(TestBank.of(TestBank.CLICK), Map.of(name, value)),
        NtStatus.DEVICE_CONFIGURATION_ERROR);
  }

  @Test
  void settingsReachTheEngine() {
    Rig set =
        new Rig(
            TestBank.of(TestBank.CLICK),
            Map.of("polyphony", 99, "interpolation", "linear", "effects", true, "gain", 0.5));
    var settings = ((MusicHalf) set.openMusicStream().mxf()).stream().synthesizer().settings();
    assertThat(settings.polyphony()).isEqualTo(99);
    assertThat(settings.interpolation()).hasToString("LINEAR");
    assertThat(settings.effects()).isTrue();
    assertThat(settings.gain()).isEqualTo(0.5f);
  }

  @Test
  void theWaveFormatSetsTheSampleRate() {
    WaveHalf wave = (WaveHalf) rig.openWave(new WaveFormat(22_050, 1, WaveFormat.Encoding.PCM_16));
    assertThat(wave.stream().synthesizer().settings().sampleRate()).isEqualTo(22_050);
  }
}
