package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.WaveFormat;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemPinTest {

  private static Rig rig(Map<String, Object> settings) {
    return new Rig(TestBank.of(TestBank.DC), settings);
  }

  private static WaveFormat of(int channels) {
    return new WaveFormat(Rig.RATE, channels, WaveFormat.Encoding.FLOAT_32);
  }

  private static boolean offers(Rig rig, int channels) {
    return rig.miniport
        .getDescription()
        .findPin(KsDataFlow.OUT, KsDataFormat.pcm(of(channels)))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({"mix, 1, 2", "mix, 8, 2", "channels, 1, 32", "channels, 2, 64", "groups, 3, 6"})
  void theWavePinOffersTwoChannelsForEachStem(String stems, int groups, int channels) {
    Rig rig = rig(Map.of("stems", stems, "channelgroups", groups));
    assertThat(offers(rig, channels)).isTrue();
    assertThat(offers(rig, channels + 1)).isFalse();
    PropertyClient client = new PropertyClient(rig.miniport, KsGuids.PROPSETID_SYNTH, null);
    client.get(SynthProperties.CAPS, SynthCaps.BYTES, PropertyClient.bytes(0));
    assertThat(SynthCaps.from(client.value).maxAudioChannels()).isEqualTo(channels);
  }

  @Test
  void eachChannelComesOutOfItsOwnPair() {
    Rig rig = rig(Map.of("stems", "channels"));
    rig.music = (MusicHalf) rig.openMusicStream().mxf();
    rig.wave = (WaveHalf) rig.openWave(of(32));
    Rig.run(rig.wave);
    Rig.run(rig.music);
    rig.wave.syncToMaster(0, true);
    rig.put(-1, 0x90 | 5, 60, 127);
    float[][] planes = new float[32][1_000];
    rig.wave.render(planes, 0, 1_000, 0);
    for (int plane = 0; plane < planes.length; plane++) {
      assertThat(planes[plane][999] != 0).isEqualTo(plane / 2 == 5);
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void oneOrTwoChannelsAreTheMix(int channels) {
    Rig rig = rig(Map.of("stems", "channels"));
    WaveHalf wave = (WaveHalf) rig.openWave(of(channels));
    assertThat(wave.stream().synthesizer().settings().stems()).hasToString("MIX");
    wave.close();
    WaveHalf stems = (WaveHalf) rig.openWave(of(32));
    assertThat(stems.stream().synthesizer().settings().stems()).hasToString("CHANNELS");
  }

  @Test
  void anotherNumberOfChannelsIsRefusedWithThoseThereAre() {
    Rig rig = rig(Map.of("stems", "channels"));
    assertThatThrownBy(() -> rig.openWave(of(16)))
        .isInstanceOfSatisfying(
            NtStatusException.class,
            e -> assertThat(e.status()).isEqualTo(NtStatus.INVALID_PARAMETER))
        .hasMessageContaining("16 channels asked for; there are 2 for the mix, or 32");
  }

  @Test
  void moreStemsThanAPinHasChannelsAreRefusedWithTheCure() {
    assertThatThrownBy(() -> rig(Map.of("stems", "channels", "channelgroups", 33)))
        .isInstanceOfSatisfying(
            NtStatusException.class,
            e -> assertThat(e.status()).isEqualTo(NtStatus.DEVICE_CONFIGURATION_ERROR))
        .hasMessageContaining("33 channel groups make 1056 planes");
  }
}
