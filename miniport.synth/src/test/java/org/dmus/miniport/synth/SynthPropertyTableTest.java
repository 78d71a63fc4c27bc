package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.miniport.synth.PropertyClient.bytes;

import java.util.Map;
import org.dmus.ks.KsGuids;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.SynthStats;
import org.dmus.miniport.synth.engine.TestBank;
import org.dmus.portcls.ClassIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SynthPropertyTableTest {
  private final Rig rig = new Rig().running();
  private final PropertyClient client = PropertyClient.synth(rig);

  private NtStatus get(int id, int size) {
    return client.get(id, size, bytes(0));
  }

  private NtStatus set(int id, int word) {
    return client.set(id, bytes(0), word);
  }

  @ParameterizedTest
  @CsvSource({"2,296", "3,28", "7,28", "6,8", "4,4", "5,4", "0,4", "1,4"})
  void anEmptyValueAsksForTheSizeAndAShortOneIsTooSmall(int id, int size) {
    assertThat(get(id, 0)).isEqualTo(NtStatus.BUFFER_OVERFLOW);
    assertThat(client.last.valueSize()).isEqualTo(size);
    assertThat(client.get(id, size - 1, bytes(28, 1, 1))).isEqualTo(NtStatus.BUFFER_TOO_SMALL);
    assertThat(client.last.valueSize()).isZero();
    assertThat(client.get(id, size + 9, bytes(28, 1, 1)).isSuccess()).isTrue();
    assertThat(client.last.valueSize()).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 5})
  void aSetNeedsItsWholeValue(int id) {
    assertThat(client.request(id, PropertyVerb.SET, bytes(8, 1, 1), bytes(0)))
        .isEqualTo(NtStatus.BUFFER_OVERFLOW);
    assertThat(client.last.valueSize()).isEqualTo(4);
    assertThat(client.request(id, PropertyVerb.SET, bytes(8, 1, 1), bytes(3)))
        .isEqualTo(NtStatus.BUFFER_TOO_SMALL);
  }

  @ParameterizedTest
  @CsvSource({"2,0x201", "3,0x201", "4,0x203", "5,0x203", "6,0x201", "7,0x201", "0,0x203"})
  void supportBitsSayWhatIsAnswered(int id, String bits) {
    assertThat(client.item(id).supportBits()).isEqualTo(Integer.decode(bits));
  }

  @Test
  void capsDescribeALevelTwoSoftwareSynthesizer() {
    assertThat(get(SynthProperties.CAPS, SynthCaps.BYTES)).isEqualTo(NtStatus.SUCCESS);
    SynthCaps caps = SynthCaps.from(client.value);
    assertThat(caps.classId()).isEqualTo(ClassIds.MINIPORT_DLS_SYNTH);
    assertThat(caps.has(SynthProperties.PC_DLS2 | SynthProperties.PC_SOFTWARESYNTH)).isTrue();
    assertThat(caps.has(SynthProperties.PC_REVERB)).isTrue();
    assertThat(caps.maxVoices()).isEqualTo(4_096);
    assertThat(caps.maxAudioChannels()).isEqualTo(2);
  }

  @Test
  void propertiesOfAStreamNeedAStream() {
    PropertyClient filter = new PropertyClient(rig.miniport, KsGuids.PROPSETID_SYNTH, null);
    for (int id : new int[] {0, 1, 3, 4, 5, 6, 7}) {
      assertThat(filter.get(id, 28, bytes(28))).isEqualTo(NtStatus.INVALID_PARAMETER);
    }
  }

  @Test
  void channelGroupsCanBeSet() {
    assertThat(set(SynthProperties.CHANNELGROUPS, 7)).isEqualTo(NtStatus.SUCCESS);
    get(SynthProperties.CHANNELGROUPS, 4);
    assertThat(client.value.getInt(0)).isEqualTo(7);
    assertThat(set(SynthProperties.CHANNELGROUPS, 0)).isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(set(SynthProperties.CHANNELGROUPS, 1_001)).isEqualTo(NtStatus.UNSUCCESSFUL);
  }

  @Test
  void volumeAndBoostAreHeard() {
    rig.put(-1, 0x90, 60, 127);
    rig.render(10);
    float before = rig.sound[0][0];
    assertThat(set(SynthProperties.VOLUME, -600)).isEqualTo(NtStatus.SUCCESS);
    assertThat(set(SynthProperties.VOLUMEBOOST, 0)).isEqualTo(NtStatus.SUCCESS);
    rig.put(-1, 0x90, 60, 127);
    rig.render(10);
    assertThat(20 * Math.log10(rig.sound[0][0] / before)).isBetween(-12.01, -11.99);
  }

  @Test
  void theDefaultBoostIsSixDb() {
    get(SynthProperties.VOLUMEBOOST, 4);
    assertThat(client.value.getInt(0)).isEqualTo(600);
  }

  @Test
  void aVolumeOutOfRangeIsRefusedAndChangesNothing() {
    assertThat(set(SynthProperties.VOLUME, 2_000)).isEqualTo(NtStatus.SUCCESS);
    assertThat(set(SynthProperties.VOLUME, 2_001)).isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(client.last.explanation()).contains("2001").contains("2000");
    assertThat(set(SynthProperties.VOLUME, -20_001)).isEqualTo(NtStatus.UNSUCCESSFUL);
    get(SynthProperties.VOLUME, 4);
    assertThat(client.value.getInt(0)).isEqualTo(2_000);
    assertThat(set(SynthProperties.VOLUME, -20_000)).isEqualTo(NtStatus.SUCCESS);
  }

  @Test
  void aBoostMayHaveEitherSign() {
    assertThat(set(SynthProperties.VOLUMEBOOST, -20_000)).isEqualTo(NtStatus.SUCCESS);
    assertThat(set(SynthProperties.VOLUMEBOOST, 20_000)).isEqualTo(NtStatus.SUCCESS);
    assertThat(set(SynthProperties.VOLUMEBOOST, 20_001)).isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(set(SynthProperties.VOLUMEBOOST, -20_001)).isEqualTo(NtStatus.UNSUCCESSFUL);
  }

  @Test
  void theLatencyClockIsTheEndOfWhatIsRendered() {
    rig.render(Rig.RATE / 2);
    rig.now100ns.addAndGet(Rig.SECOND / 4);
    get(SynthProperties.LATENCYCLOCK, 8);
    assertThat(client.value.getLong(0)).isEqualTo(rig.now100ns.get() + Rig.SECOND / 4);
  }

  @Test
  void theLatencyClockIsNeverBehindTheMaster() {
    rig.now100ns.addAndGet(Rig.SECOND);
    get(SynthProperties.LATENCYCLOCK, 8);
    assertThat(client.value.getLong(0)).isEqualTo(rig.now100ns.get());
  }

  @Test
  void channelGroupsOutliveTheOpeningOfTheWavePin() {
    Rig late = new Rig();
    late.music = (MusicHalf) late.openMusicStream().mxf();
    PropertyClient early = PropertyClient.synth(late);
    early.set(SynthProperties.CHANNELGROUPS, bytes(0), 5);
    late.openWave(Rig.STEREO);
    early.get(SynthProperties.CHANNELGROUPS, 4, bytes(0));
    assertThat(early.value.getInt(0)).isEqualTo(5);
  }

  @Test
  void runningStatsAreThoseSinceRun() {
    Rig one = new Rig(TestBank.of(TestBank.DC), Map.of("polyphony", 1)).running();
    PropertyClient asked = PropertyClient.synth(one);
    for (KsState from : new KsState[] {KsState.PAUSE, KsState.STOP}) {
      one.render(2_000); // what was silenced has faded
      one.put(-1, 0x90, 60, 127);
      one.put(-1, 0x90, 62, 127);
      one.render(Rig.RATE);
      SynthStats counted = stats(asked);
      assertThat(counted.lostNotes()).isEqualTo(1);
      assertThat(counted.peakVolume()).isBetween(-1_800, -600);
      one.wave.setState(from);
      one.wave.setState(KsState.RUN);
      SynthStats reset = stats(asked);
      assertThat(reset.lostNotes()).isZero();
      assertThat(reset.voices()).isZero();
      assertThat(reset.totalCpu()).isZero();
      assertThat(reset.peakVolume()).as("silence, 1/100 dB").isEqualTo(-9_600);
    }
  }

  @Test
  void freeMemoryIsNotCountedBecauseItIsTheSystems() {
    assertThat(stats(client).validStats()).isEqualTo(0x1F);
  }

  private static SynthStats stats(PropertyClient client) {
    client.get(SynthProperties.RUNNINGSTATS, SynthStats.BYTES, bytes(0));
    return SynthStats.from(client.value);
  }
}
