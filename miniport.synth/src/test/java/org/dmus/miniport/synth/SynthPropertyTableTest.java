package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthPortParams;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.SynthStats;
import org.dmus.portcls.ClassIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynthPropertyTableTest {
  private final Rig rig = new Rig().running();
  private ByteBuffer value = bytes(0);
  private PropertyRequest last;

  private static ByteBuffer bytes(int size, int... words) {
    ByteBuffer b = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    for (int word : words) {
      b.putInt(word);
    }
    return b.rewind();
  }

  private NtStatus request(int id, PropertyVerb verb, ByteBuffer instance, ByteBuffer value) {
    return request(id, verb, instance, value, rig.music);
  }

  private NtStatus request(
      int id, PropertyVerb verb, ByteBuffer instance, ByteBuffer v, Object target) {
    value = v;
    last = new PropertyRequest(KsGuids.PROPSETID_SYNTH, id, 0, verb, instance, v);
    last.minorTarget(target);
    PropertyItem item =
        rig.miniport.getDescription().nodes().get(0).properties().stream()
            .filter(i -> i.set().equals(KsGuids.PROPSETID_SYNTH) && i.id() == id)
            .findFirst()
            .orElseThrow();
    return item.handler().handle(last);
  }

  private NtStatus get(int id, int size, ByteBuffer instance) {
    return request(id, PropertyVerb.GET, instance, bytes(size));
  }

  private NtStatus set(int id, ByteBuffer instance, int word) {
    return request(id, PropertyVerb.SET, instance, bytes(4, word));
  }

  @ParameterizedTest
  @CsvSource({"2,296", "3,28", "7,28", "6,8", "4,4", "0,4", "1,4"})
  void anEmptyValueAsksForTheSize(int id, int size) {
    assertThat(get(id, 0, bytes(28))).isEqualTo(NtStatus.BUFFER_OVERFLOW);
    assertThat(last.valueSize()).isEqualTo(size);
    assertThat(get(id, size - 1, bytes(28))).isEqualTo(NtStatus.BUFFER_TOO_SMALL);
  }

  @ParameterizedTest
  @CsvSource({"2,0x201", "3,0x201", "4,0x203", "5,0x203", "6,0x201", "7,0x201", "0,0x203"})
  void supportBitsSayWhatIsAnswered(int id, String bits) {
    PropertyItem item =
        rig.miniport.getDescription().pins().get(0).properties().stream()
            .filter(i -> i.set().equals(KsGuids.PROPSETID_SYNTH) && i.id() == id)
            .findFirst()
            .orElseThrow();
    assertThat(item.supportBits()).isEqualTo(Integer.decode(bits));
  }

  @Test
  void capsDescribeALevelTwoSoftwareSynthesizer() {
    assertThat(get(SynthProperties.CAPS, SynthCaps.BYTES, bytes(0))).isEqualTo(NtStatus.SUCCESS);
    SynthCaps caps = SynthCaps.from(value);
    assertThat(caps.classId()).isEqualTo(ClassIds.MINIPORT_DLS_SYNTH);
    assertThat(caps.has(SynthProperties.PC_DLS2 | SynthProperties.PC_SOFTWARESYNTH)).isTrue();
    assertThat(caps.maxVoices()).isEqualTo(1_000);
  }

  @Test
  void propertiesOfAStreamNeedAStream() {
    NtStatus status =
        request(SynthProperties.RUNNINGSTATS, PropertyVerb.GET, bytes(0), bytes(28), null);
    assertThat(status).isEqualTo(NtStatus.INVALID_PARAMETER);
  }

  @Test
  void aWishThatCannotBeGrantedIsReplacedAndSaid() {
    ByteBuffer wish =
        new SynthPortParams(SynthPortParams.VALID_VOICES, 5_000, 0, 0, 0, 0, 0).toBytes();
    assertThat(get(SynthProperties.PORTPARAMETERS, 28, wish)).isEqualTo(NtStatus.NOT_ALL_ASSIGNED);
    SynthPortParams actual = SynthPortParams.from(value);
    assertThat(actual.voices()).isEqualTo(1_000);
    assertThat(actual.channelGroups()).isEqualTo(1);
    assertThat(actual.sampleRate()).isEqualTo(Rig.RATE);
    assertThat(actual.audioChannels()).isEqualTo(2);
  }

  @Test
  void aWishThatCanBeGrantedIs() {
    int flags =
        SynthPortParams.VALID_VOICES
            | SynthPortParams.VALID_CHANNELGROUPS
            | SynthPortParams.VALID_EFFECTS;
    ByteBuffer wish = new SynthPortParams(flags, 64, 5, 0, 0, 3, 0).toBytes();
    assertThat(get(SynthProperties.PORTPARAMETERS, 28, wish)).isEqualTo(NtStatus.SUCCESS);
    var settings = rig.music.stream().synthesizer().settings();
    assertThat(settings.polyphony()).isEqualTo(64);
    assertThat(settings.channelGroups()).isEqualTo(5);
    assertThat(settings.effects()).isTrue();
  }

  @Test
  void anotherRateThanTheWavePinsIsRefused() {
    ByteBuffer wish =
        new SynthPortParams(SynthPortParams.VALID_SAMPLERATE, 0, 0, 0, 48_000, 0, 0).toBytes();
    assertThat(get(SynthProperties.PORTPARAMETERS, 28, wish)).isEqualTo(NtStatus.NOT_ALL_ASSIGNED);
    assertThat(SynthPortParams.from(value).sampleRate()).isEqualTo(Rig.RATE);
  }

  @Test
  void channelGroupsCanBeSet() {
    assertThat(set(SynthProperties.CHANNELGROUPS, bytes(0), 7)).isEqualTo(NtStatus.SUCCESS);
    get(SynthProperties.CHANNELGROUPS, 4, bytes(0));
    assertThat(value.getInt(0)).isEqualTo(7);
    assertThat(set(SynthProperties.CHANNELGROUPS, bytes(0), 0)).isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(set(SynthProperties.CHANNELGROUPS, bytes(0), 1_001))
        .isEqualTo(NtStatus.UNSUCCESSFUL);
  }

  @Test
  void voicePrioritiesAreAskedByGroupAndChannel() {
    get(SynthProperties.VOICEPRIORITY, 4, bytes(8, 1, 9));
    assertThat(value.getInt(0)).isEqualTo(0x8000000F);
    assertThat(set(SynthProperties.VOICEPRIORITY, bytes(8, 1, 3), 0xF0000001))
        .isEqualTo(NtStatus.SUCCESS);
    get(SynthProperties.VOICEPRIORITY, 4, bytes(8, 1, 3));
    assertThat(value.getInt(0)).isEqualTo(0xF0000001);
  }

  @Test
  void voicePrioritiesOfNoChannelAreRefused() {
    assertThat(get(SynthProperties.VOICEPRIORITY, 4, bytes(8, 1, 16)))
        .isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(get(SynthProperties.VOICEPRIORITY, 4, bytes(8, 0, 0)))
        .isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(get(SynthProperties.VOICEPRIORITY, 4, bytes(8, 2, 0)))
        .isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(get(SynthProperties.VOICEPRIORITY, 4, bytes(4)))
        .isEqualTo(NtStatus.BUFFER_TOO_SMALL);
  }

  @Test
  void volumeAndBoostAreHeard() {
    rig.put(-1, 0x90, 60, 127);
    rig.render(10);
    float before = rig.sound[0][0];
    assertThat(set(SynthProperties.VOLUME, bytes(0), -600)).isEqualTo(NtStatus.SUCCESS);
    assertThat(set(SynthProperties.VOLUMEBOOST, bytes(0), 0)).isEqualTo(NtStatus.SUCCESS);
    rig.put(-1, 0x90, 60, 127);
    rig.render(10);
    assertThat(20 * Math.log10(rig.sound[0][0] / before)).isBetween(-12.01, -11.99);
  }

  @Test
  void theDefaultBoostIsSixDb() {
    get(SynthProperties.VOLUMEBOOST, 4, bytes(0));
    assertThat(value.getInt(0)).isEqualTo(600);
  }

  @Test
  void aVolumeOutOfRangeIsRefused() {
    assertThat(set(SynthProperties.VOLUME, bytes(0), 2_001)).isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(set(SynthProperties.VOLUME, bytes(0), -20_001)).isEqualTo(NtStatus.UNSUCCESSFUL);
  }

  @Test
  void theLatencyClockIsTheEndOfWhatIsRendered() {
    rig.render(Rig.RATE);
    get(SynthProperties.LATENCYCLOCK, 8, bytes(0));
    assertThat(value.getLong(0)).isEqualTo(rig.now100ns.get() + Rig.SECOND);
  }

  @Test
  void theLatencyClockIsNeverBehindTheMaster() {
    rig.now100ns.addAndGet(Rig.SECOND);
    get(SynthProperties.LATENCYCLOCK, 8, bytes(0));
    assertThat(value.getLong(0)).isEqualTo(rig.now100ns.get());
  }

  @Test
  void runningStatsCountAndRunResetsThem() {
    rig.put(-1, 0x90, 60, 127);
    rig.render(2 * Rig.RATE);
    get(SynthProperties.RUNNINGSTATS, 28, bytes(0));
    assertThat(SynthStats.from(value).peakVolume()).isBetween(-1_400, -1_000);
    Rig.stop(rig.wave);
    Rig.run(rig.wave);
    get(SynthProperties.RUNNINGSTATS, 28, bytes(0));
    assertThat(SynthStats.from(value).peakVolume()).isEqualTo(-9_600);
    assertThat(SynthStats.from(value).validStats() & SynthStats.VALID_FREE_MEMORY).isZero();
  }
}
