package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.ks.SynthPortParams.*;
import static org.dmus.miniport.synth.PropertyClient.bytes;

import org.dmus.ks.NtStatus;
import org.dmus.ks.SynthPortParams;
import org.dmus.ks.SynthProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KSPROPERTY_SYNTH_PORTPARAMETERS, a GET that sets (behaviours 95 to 97). */
class PortParametersTest {
  private final Rig rig = new Rig().running();
  private final PropertyClient client = PropertyClient.synth(rig);

  private NtStatus ask(SynthPortParams wish) {
    return client.get(SynthProperties.PORTPARAMETERS, SynthPortParams.BYTES, wish.toBytes());
  }

  private SynthPortParams actual() {
    return SynthPortParams.from(client.value);
  }

  @Test
  void theStructureTravelsInInstanceAndValue() {
    NtStatus cutOff = client.get(SynthProperties.PORTPARAMETERS, 28, bytes(27));
    assertThat(cutOff).isEqualTo(NtStatus.BUFFER_TOO_SMALL);
    assertThat(client.last.valueSize()).isZero();
    assertThat(client.get(SynthProperties.PORTPARAMETERS, 0, bytes(0)))
        .isEqualTo(NtStatus.BUFFER_OVERFLOW);
  }

  @Test
  void aRequestThatIsRefusedChangesNothing() {
    var before = rig.music.stream().synthesizer();
    client.get(SynthProperties.PORTPARAMETERS, 28, bytes(27));
    client.get(SynthProperties.PORTPARAMETERS, 0, bytes(28, VALID_VOICES, 3));
    assertThat(rig.music.stream().synthesizer()).isSameAs(before);
  }

  @Test
  void whatIsNotFlaggedIsAnsweredWithWhatIs() {
    assertThat(ask(new SynthPortParams(0, 9, 9, 9, 9, 9, 9))).isEqualTo(NtStatus.SUCCESS);
    assertThat(actual()).isEqualTo(new SynthPortParams(0, 256, 1, 2, Rig.RATE, 0, 0));
  }

  @Test
  void wishesThatCanBeGrantedAre() {
    int flags = VALID_VOICES | VALID_CHANNELGROUPS | VALID_EFFECTS | VALID_SHARE;
    SynthPortParams wish = new SynthPortParams(flags, 64, 5, 0, 0, 3, 1);
    assertThat(ask(wish)).isEqualTo(NtStatus.SUCCESS);
    assertThat(actual()).isEqualTo(new SynthPortParams(flags, 64, 5, 2, Rig.RATE, 3, 1));
    var settings = rig.music.stream().synthesizer().settings();
    assertThat(settings.polyphony()).isEqualTo(64);
    assertThat(settings.channelGroups()).isEqualTo(5);
    assertThat(settings.effects()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"5000,4096", "4097,4096", "0,1", "-1,4096", "-2147483648,4096"})
  void voicesOutOfRangeAreReplacedByTheNearestAndThatIsSaid(int wished, int granted) {
    assertThat(ask(new SynthPortParams(VALID_VOICES, wished, 0, 0, 0, 0, 0)))
        .isEqualTo(NtStatus.NOT_ALL_ASSIGNED);
    assertThat(actual().voices()).isEqualTo(granted);
  }

  @ParameterizedTest
  @CsvSource({"1001,1000", "0,1", "-1,1000"})
  void channelGroupsOutOfRangeAreReplacedToo(int wished, int granted) {
    assertThat(ask(new SynthPortParams(VALID_CHANNELGROUPS, 0, wished, 0, 0, 0, 0)))
        .isEqualTo(NtStatus.NOT_ALL_ASSIGNED);
    assertThat(actual().channelGroups()).isEqualTo(granted);
  }

  @Test
  void rateAndChannelsAreThoseOfTheWavePin() {
    assertThat(ask(new SynthPortParams(VALID_SAMPLERATE, 0, 0, 0, 48_000, 0, 0)))
        .isEqualTo(NtStatus.NOT_ALL_ASSIGNED);
    assertThat(actual().sampleRate()).isEqualTo(Rig.RATE);
    assertThat(ask(new SynthPortParams(VALID_AUDIOCHANNELS, 0, 0, 1, 0, 0, 0)))
        .isEqualTo(NtStatus.NOT_ALL_ASSIGNED);
    assertThat(actual().audioChannels()).isEqualTo(2);
    int both = VALID_AUDIOCHANNELS | VALID_SAMPLERATE;
    assertThat(ask(new SynthPortParams(both, 0, 0, 2, Rig.RATE, 0, 0))).isEqualTo(NtStatus.SUCCESS);
  }

  @ParameterizedTest
  @CsvSource({"48000,48000,SUCCESS", "7999,8000,NOT_ALL_ASSIGNED", "-1,192000,NOT_ALL_ASSIGNED"})
  void beforeThereIsAWavePinTheRateMayBeWished(int wished, int granted, NtStatus status) {
    rig.wave.close();
    assertThat(ask(new SynthPortParams(VALID_SAMPLERATE, 0, 0, 0, wished, 0, 0))).isEqualTo(status);
    assertThat(actual().sampleRate()).isEqualTo(granted);
  }

  @Test
  void eachEffectMayBeWishedByItself() {
    for (int effects : new int[] {0, 1, 2, 3}) {
      assertThat(ask(new SynthPortParams(VALID_EFFECTS, 0, 0, 0, 0, effects, 0)))
          .isEqualTo(NtStatus.SUCCESS);
      assertThat(actual().effectsFlags()).isEqualTo(effects);
    }
    assertThat(ask(new SynthPortParams(VALID_EFFECTS, 0, 0, 0, 0, 4, 0)))
        .isEqualTo(NtStatus.NOT_ALL_ASSIGNED);
    assertThat(actual().effectsFlags()).isZero();
  }
}
