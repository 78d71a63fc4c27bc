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

  private PropertyClient client(UUID question) {
    return new PropertyClient(rig.miniport, question, rig.wave);
  }

  @Test
  void theWriteLatencyIsHowFarTheSoundIsAheadOfTheClock() {
    PropertyClient latency = client(KsGuids.DMUS_PROP_WRITE_LATENCY);
    assertThat(latency.get(0, 4, bytes(0))).isEqualTo(NtStatus.SUCCESS);
    assertThat(latency.value.getInt(0)).isZero();
    rig.render(Rig.RATE / 10);
    assertThat(latency.get(0, 4, bytes(0))).isEqualTo(NtStatus.SUCCESS);
    assertThat(latency.value.getInt(0)).isEqualTo(100);
    rig.now100ns.addAndGet(Rig.SECOND);
    assertThat(latency.get(0, 4, bytes(0))).isEqualTo(NtStatus.SUCCESS);
    assertThat(latency.value.getInt(0)).isZero();
  }

  @Test
  void theWritePeriodIsHowMuchWasAskedForLast() {
    rig.render(Rig.RATE / 50);
    PropertyClient period = client(KsGuids.DMUS_PROP_WRITE_PERIOD);
    assertThat(period.get(0, 4, bytes(0))).isEqualTo(NtStatus.SUCCESS);
    assertThat(period.value.getInt(0)).isEqualTo(20);
  }

  @Test
  void theLegacyCapsAreThoseOfAMidiOutDevice() {
    PropertyClient caps = client(KsGuids.DMUS_PROP_LEGACY_CAPS);
    assertThat(caps.get(0, 0, bytes(0))).isEqualTo(NtStatus.BUFFER_OVERFLOW);
    assertThat(caps.last.valueSize()).isEqualTo(84);
    assertThat(caps.get(0, 84, bytes(0))).isEqualTo(NtStatus.SUCCESS);
    assertThat(caps.value.getChar(8)).isEqualTo('D');
    assertThat(caps.value.getShort(72)).isEqualTo((short) 7);
    assertThat(caps.value.getShort(76)).isEqualTo((short) 256);
    assertThat(caps.value.getShort(78)).isEqualTo((short) 0xFFFF);
  }

  /** GUID_DMUS_PROP_Volume is KSPROPSETID_Synth, item 0. */
  @Test
  void theVolumePropertyOfUserModeIsTheSynthesizersFirst() {
    UUID volume = UUID.fromString("fedfae25-e46e-11d1-aace-0000f875ac12");
    assertThat(client(volume).set(0, bytes(0), -600)).isEqualTo(NtStatus.SUCCESS);
    assertThat(rig.wave.stream().volume().volume()).isEqualTo(-600);
  }
}
