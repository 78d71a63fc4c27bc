package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.miniport.synth.PropertyClient.bytes;

import java.util.UUID;
import java.util.stream.Stream;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients ask before they choose a dialect (synth-and-dls 2.5, 3.6). */
class SupportPropertyTableTest {
  private final Rig rig = new Rig().running();

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("GM in hardware", KsGuids.DMUS_PROP_GM_HARDWARE, 0),
        Arguments.of("GS in hardware", KsGuids.DMUS_PROP_GS_HARDWARE, 0),
        Arguments.of("XG in hardware", KsGuids.DMUS_PROP_XG_HARDWARE, 0),
        Arguments.of("GS resets and parts", KsGuids.DMUS_PROP_GS_CAPABLE, 1),
        Arguments.of("XG resets", KsGuids.DMUS_PROP_XG_CAPABLE, 1),
        Arguments.of("Level 1", KsGuids.DMUS_PROP_DLS1, 1),
        Arguments.of("Level 2", KsGuids.DMUS_PROP_DLS2, 1),
        Arguments.of("blobs of type 3", KsGuids.DMUS_PROP_INSTRUMENT2, 1),
        Arguments.of("system memory", KsGuids.DMUS_PROP_SAMPLE_MEMORY_SIZE, 0x7FFFFFFF),
        Arguments.of("Hz", KsGuids.DMUS_PROP_SAMPLE_PLAYBACK_RATE, Rig.RATE),
        Arguments.of("effects, off here", KsGuids.DMUS_PROP_EFFECTS, 0));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("answers")
  void theSynthesizerSaysWhatItCan(String what, UUID question, int answer) {
    PropertyClient client = new PropertyClient(rig.miniport, question, rig.wave);
    assertThat(client.get(0, 0, bytes(0))).isEqualTo(NtStatus.BUFFER_OVERFLOW);
    assertThat(client.get(0, 4, bytes(0))).as(what).isEqualTo(NtStatus.SUCCESS);
    assertThat(client.value.getInt(0)).isEqualTo(answer);
    assertThat(client.item(0).supportBits()).isEqualTo(0x201);
  }

  @Test
  void whatIsNotThereIsNotAnswered() {
    assertThat(rig.miniport.getDescription().nodes().get(0).properties())
        .extracting(item -> item.set())
        .doesNotContain(KsGuids.DMUS_PROP_WAVES_REVERB, KsGuids.DMUS_PROP_LEGACY_CAPS);
  }
}
