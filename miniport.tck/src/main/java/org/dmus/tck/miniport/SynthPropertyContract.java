package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.SynthStats;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** KSPROPSETID_Synth, as far as a miniport has it. */
@MiniportContract(area = Area.PROPERTIES)
public class SynthPropertyContract {
  private static final ByteBuffer NO_INSTANCE = Properties.room(0);

  static SynthCaps caps(Properties properties) {
    ByteBuffer value = Properties.room(SynthCaps.BYTES);
    properties.get(properties.synth(SynthProperties.CAPS), NO_INSTANCE, value);
    return SynthCaps.from(value);
  }

  @Test
  @Behaviour(93)
  void capabilitiesNameTheMiniportsClass(MiniportBench bench) {
    assertThat(caps(Properties.of(bench)).classId())
        .as("the class id of CAPS")
        .isEqualTo(bench.subject().classId());
  }

  @Test
  @Behaviour(93)
  @Claimed(93)
  void aUartIsExternalGearOfOneGroup(MiniportBench bench) {
    SynthCaps caps = caps(Properties.of(bench));
    assertThat(caps.flags()).as("flags").isEqualTo(SynthProperties.PC_EXTERNAL);
    assertThat(caps.maxChannelGroups()).as("groups").isEqualTo(1);
    assertThat(caps.maxVoices()).as("voices").isEqualTo(SynthProperties.UNKNOWN);
    assertThat(caps.maxAudioChannels()).as("channels").isEqualTo(SynthProperties.UNKNOWN);
  }

  @Test
  void capabilitiesHaveADescriptionAndAGroup(MiniportBench bench) {
    SynthCaps caps = caps(Properties.of(bench));
    assertThat(caps.description()).as("the description in CAPS").isNotBlank();
    assertThat(caps.maxChannelGroups()).as("the groups in CAPS").isPositive();
  }

  @Test
  @Behaviour(98)
  void theLatencyClockIsNeverBehindTheMasterClock(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    PropertyItem clock = properties.synth(SynthProperties.LATENCYCLOCK);
    for (int i = 0; i < 5; i++) {
      ByteBuffer value = Properties.room(8);
      assertThat(properties.get(clock, NO_INSTANCE, value))
          .as("the status of the GET")
          .isEqualTo(NtStatus.SUCCESS);
      assertThat(value.getLong(0))
          .as("the latency clock, beside the master clock")
          .isGreaterThanOrEqualTo(bench.clock().getTime());
      bench.clock().advance(12_345);
    }
  }

  @Test
  @Behaviour(103)
  void aPriorityOfNoChannelIsRefused(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    PropertyItem priority = properties.synth(SynthProperties.VOICEPRIORITY);
    ByteBuffer value = Properties.room(4);
    assertThat(properties.get(priority, Properties.words(1, 16), value))
        .as("the priority of channel 16")
        .isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(properties.get(priority, Properties.words(0, 0), value))
        .as("the priority of group 0")
        .isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(properties.get(priority, Properties.words(1), value))
        .as("the priority, asked with four bytes of instance data")
        .isEqualTo(NtStatus.BUFFER_TOO_SMALL);
  }

  @Test
  @Behaviour(104)
  void prioritiesAreThoseOfTheHeaderByDefault(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    PropertyItem priority = properties.synth(SynthProperties.VOICEPRIORITY);
    for (int channel = 0; channel < 16; channel++) {
      ByteBuffer value = Properties.room(4);
      properties.get(priority, Properties.words(1, channel), value);
      assertThat(value.getInt(0))
          .as("the priority of channel %d by default", channel)
          .isEqualTo(SynthProperties.defaultVoicePriority(channel));
    }
  }

  @Test
  @Behaviour(104)
  void aPriorityThatIsSetIsToldAgain(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    PropertyItem priority = properties.synth(SynthProperties.VOICEPRIORITY);
    assertThat(properties.set(priority, Properties.words(1, 4), 0xF0000001))
        .as("the status of the SET")
        .isEqualTo(NtStatus.SUCCESS);
    ByteBuffer value = Properties.room(4);
    properties.get(priority, Properties.words(1, 4), value);
    assertThat(value.getInt(0)).as("the priority that was set").isEqualTo(0xF0000001);
  }

  @Test
  void aVolumeThatIsSetIsToldAgain(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    PropertyItem volume = properties.synth(SynthProperties.VOLUME);
    assertThat(properties.set(volume, NO_INSTANCE, -600))
        .as("the status of the SET")
        .isEqualTo(NtStatus.SUCCESS);
    ByteBuffer value = Properties.room(4);
    properties.get(volume, NO_INSTANCE, value);
    assertThat(value.getInt(0)).as("the volume that was set").isEqualTo(-600);
  }

  @Test
  @Behaviour(105)
  void runResetsTheRunningStatistics(MiniportBench bench) {
    assumeTrue(bench.pinFor(DMusStreamType.WAVE_SINK).isPresent(), "nothing is rendered");
    TestStream music = bench.openRender().to(KsState.RUN);
    Properties properties = new Properties(bench.description(), music.mxf());
    music.put(bench.pool().event(0x90, 60, 127));
    bench.wave().render(4_410);
    assertThat(stats(properties).peakVolume()).as("the peak of a note").isGreaterThan(SILENCE);
    bench.wave().to(KsState.STOP);
    bench.wave().run();
    assertThat(stats(properties).peakVolume())
        .as("the peak after STOP and RUN")
        .isLessThanOrEqualTo(SILENCE);
    assertThat(stats(properties).lostNotes()).as("the lost notes after STOP and RUN").isZero();
  }

  /** The lowest level of the scale, 1/100 dB. */
  private static final int SILENCE = -9_600;

  private static SynthStats stats(Properties properties) {
    ByteBuffer value = Properties.room(SynthStats.BYTES);
    PropertyItem item = properties.synth(SynthProperties.RUNNINGSTATS);
    assertThat(properties.get(item, NO_INSTANCE, value))
        .as("the status of the GET")
        .isEqualTo(NtStatus.SUCCESS);
    return SynthStats.from(value);
  }
}
