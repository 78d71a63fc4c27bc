package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.miniport.synth.PropertyClient.bytes;

import org.dmus.ks.NtStatus;
import org.dmus.ks.SynthProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KSPROPERTY_SYNTH_VOICEPRIORITY (behaviours 103, 104). */
class VoicePriorityTest {
  private static final int ID = SynthProperties.VOICEPRIORITY;

  private final Rig rig = new Rig().running();
  private final PropertyClient client = PropertyClient.synth(rig);

  VoicePriorityTest() {
    rig.music.stream().synthesizer().setChannelGroups(3);
  }

  private int priority(int group, int channel) {
    assertThat(client.get(ID, 4, bytes(8, group, channel))).isEqualTo(NtStatus.SUCCESS);
    return client.value.getInt(0);
  }

  @Test
  void theDefaultsAreTheSameInEveryGroup() {
    for (int group = 1; group <= 3; group++) {
      for (int channel = 0; channel < 16; channel++) {
        assertThat(priority(group, channel))
            .isEqualTo(SynthProperties.defaultVoicePriority(channel));
      }
      assertThat(priority(group, 9)).isEqualTo(0x8000000F);
      assertThat(priority(group, 0)).isEqualTo(0x8000000E);
      assertThat(priority(group, 15)).isEqualTo(0x80000000);
    }
  }

  @Test
  void aPriorityIsSetForOneChannelOfOneGroup() {
    assertThat(client.set(ID, bytes(8, 2, 3), 0xF0000001)).isEqualTo(NtStatus.SUCCESS);
    assertThat(priority(2, 3)).isEqualTo(0xF0000001);
    assertThat(priority(1, 3)).isEqualTo(SynthProperties.defaultVoicePriority(3));
    assertThat(priority(2, 4)).isEqualTo(SynthProperties.defaultVoicePriority(4));
  }

  @ParameterizedTest
  @CsvSource({"1,16", "1,-1", "0,0", "4,0", "-1,0", "-2147483648,15"})
  void thereIsNoSuchChannel(int group, int channel) {
    assertThat(client.get(ID, 4, bytes(8, group, channel))).isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(client.last.valueSize()).isZero();
    assertThat(client.set(ID, bytes(8, group, channel), 1)).isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(client.last.explanation()).contains("groups 1..3");
  }

  @Test
  void theInstanceNamesGroupAndChannel() {
    assertThat(client.get(ID, 4, bytes(7))).isEqualTo(NtStatus.BUFFER_TOO_SMALL);
    assertThat(client.last.explanation()).contains("instance");
  }
}
