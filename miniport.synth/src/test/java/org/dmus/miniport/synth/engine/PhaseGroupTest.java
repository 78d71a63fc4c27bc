package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.DlsWave;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseGroupTest {
  private static final int LEFT = 1;
  private static final int RIGHT = 2;
  private static final int GROUP = 5;
  private static final int BOTH = WaveLink.PHASE_MASTER | WaveLink.MULTICHANNEL;
  private static final int BIPOLAR = Articulator.sourceTransform(Articulator.TRN_NONE, true, false);
  private static final Connection VIBRATO =
      new Connection(
          Articulator.SRC_VIBRATO, 0, Articulator.DST_PITCH, BIPOLAR, DlsUnits.centsToRelative(80));
  private static final Connection OUT_OF_TUNE =
      Connection.constant(Articulator.DST_PITCH, DlsUnits.centsToRelative(7));

  private static DlsRegion region(WaveLink link, int fineTune, Connection... articulation) {
    WaveSample sample = new WaveSample(60, fineTune, 0, 0, TestBank.looped(0, TestBank.RATE));
    return new DlsRegion(
        0, 127, 0, 127, true, 0, 0, link, Optional.of(sample), List.of(articulation));
  }

  private static WaveLink link(int options, int channel) {
    return new WaveLink(options, GROUP, channel, TestBank.SINE);
  }

  private static Performance played(DlsRegion... regions) {
    return new Performance(new TestBank().add(Patch.melodic(0), regions).build())
        .on(100, 0, 67, 127)
        .bend(9_000, 0, 12_000)
        .send(15_000, 0xD0, 64, 0)
        .cc(22_222, 0, 1, 99)
        .off(30_000, 0, 67)
        .render(40_000);
  }

  /** The sides' own tuning, vibrato and order in the file do not matter. */
  @Test
  void theSidesOfAStereoSoundStayInPhaseToTheBit() {
    DlsRegion master = region(link(BOTH, LEFT), 0, VIBRATO);
    DlsRegion slave = region(link(WaveLink.MULTICHANNEL, RIGHT), 40, OUT_OF_TUNE);
    Performance first = played(master, slave);
    assertThat(first.right).isEqualTo(first.left);
    Performance last = played(slave, master);
    assertThat(last.right).isEqualTo(last.left);
    assertThat(first.left).isEqualTo(played(master).left);
  }

  private static Connection seconds(int destination, double seconds) {
    return Connection.constant(destination, DlsUnits.secondsToTime(seconds));
  }

  private static Connection cents(int source, int cents) {
    return new Connection(
        source, 0, Articulator.DST_PITCH, BIPOLAR, DlsUnits.centsToRelative(cents));
  }

  /** The volume envelopes of both sides stay full all along, in stages that end at other frames. */
  @Test
  void envelopesThatDifferDoNotBringTheSidesApart() {
    DlsRegion master =
        region(
            link(BOTH, LEFT),
            0,
            seconds(Articulator.DST_EG1_HOLD_TIME, 0.0123),
            seconds(Articulator.DST_EG1_DECAY_TIME, 0.2),
            seconds(Articulator.DST_EG2_ATTACK_TIME, 0.1),
            seconds(Articulator.DST_EG2_HOLD_TIME, 0.05),
            seconds(Articulator.DST_EG2_DECAY_TIME, 0.3),
            Connection.constant(Articulator.DST_EG2_SUSTAIN_LEVEL, DlsUnits.fractionToPercent(0.4)),
            cents(Articulator.SRC_LFO, 50),
            cents(Articulator.SRC_EG2, 700),
            VIBRATO);
    DlsRegion slave =
        region(
            link(WaveLink.MULTICHANNEL, RIGHT),
            40,
            seconds(Articulator.DST_EG1_HOLD_TIME, 0.0331),
            seconds(Articulator.DST_EG1_DECAY_TIME, 0.5),
            seconds(Articulator.DST_EG2_ATTACK_TIME, 0.7),
            Connection.constant(Articulator.DST_LFO_FREQUENCY, DlsUnits.hzToPitch(9)),
            seconds(Articulator.DST_VIB_START_DELAY, 0.5),
            OUT_OF_TUNE);
    Performance p = played(master, slave);
    assertThat(p.right).isEqualTo(p.left);
    assertThat(p.left).as("as without the other").isEqualTo(played(master).left);
  }

  @Test
  void theRateOfTheMasterIsTheRateOfTheGroup() {
    DlsWave[] waves = new TestBank().collection().waves().toArray(DlsWave[]::new);
    DlsWave sine = waves[TestBank.SINE];
    waves[TestBank.RAMP] =
        new DlsWave(22_050, sine.samples(), sine.sample(), sine.info(), sine.id());
    DlsRegion slave = region(new WaveLink(WaveLink.MULTICHANNEL, GROUP, RIGHT, TestBank.RAMP), 0);
    Performance p =
        new Performance(
                new TestBank()
                    .add(Patch.melodic(0), region(link(BOTH, LEFT), 0), slave)
                    .build(waves))
            .on(0, 0, 60, 127)
            .render(10_000);
    assertThat(p.right).isEqualTo(p.left);
  }

  /** Without a group the same two drift apart. */
  @Test
  void regionsOfNoGroupAreTunedByThemselves() {
    DlsRegion left = region(new WaveLink(BOTH, 0, LEFT, TestBank.SINE), 0);
    DlsRegion right = region(new WaveLink(WaveLink.MULTICHANNEL, 0, RIGHT, TestBank.SINE), 40);
    Performance p = played(left, right);
    assertThat(p.right).isNotEqualTo(p.left);
  }

  /** The pan of the channel and of the articulation are not asked. */
  @ParameterizedTest
  @CsvSource({"1,1,0", "2,0,1", "4,1,1", "3,1,1"})
  void theChannelOfALinkIsASpeaker(int channel, int left, int right) {
    DlsRegion region =
        region(
            new WaveLink(WaveLink.MULTICHANNEL, 0, channel, TestBank.DC),
            0,
            Connection.constant(Articulator.DST_PAN, DlsUnits.fractionToPercent(0.3)));
    Performance p =
        new Performance(new TestBank().add(Patch.melodic(0), region).build())
            .cc(0, 0, 10, 100)
            .on(0, 0, 60, 127)
            .render(1_000);
    assertThat(p.left[999] > 0.01f).isEqualTo(left == 1);
    assertThat(p.right[999] > 0.01f).isEqualTo(right == 1);
    if (left == right) {
      assertThat(p.left).isEqualTo(p.right);
    }
  }
}
