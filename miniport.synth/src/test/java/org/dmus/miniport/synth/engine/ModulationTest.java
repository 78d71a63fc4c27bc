package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dmus.dls.Articulator.*;

import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModulationTest {
  private static final double CENTRE = TestBank.DC_LEVEL * Math.sqrt(0.5);
  private static final int SECOND = TestBank.RATE;
  private static final int BIPOLAR = sourceTransform(TRN_NONE, true, false);

  private static Performance dc(Connection... articulation) {
    return new Performance(TestBank.of(TestBank.DC, articulation)).on(0, 0, 60, 127);
  }

  private static double db(Performance p, int frame) {
    return Performance.db(p.left[frame], CENTRE);
  }

  private static int db10(double db) {
    return DlsUnits.dbToGain(db);
  }

  @Test
  void theLfoSwingsAtItsRateAfterItsDelay() {
    Performance p =
        dc(
                Connection.constant(DST_GAIN, db10(-10)),
                Connection.constant(DST_LFO_FREQUENCY, DlsUnits.hzToPitch(2)),
                Connection.constant(DST_LFO_START_DELAY, DlsUnits.secondsToTime(0.5)),
                new Connection(SRC_LFO, 0, DST_GAIN, BIPOLAR, db10(6)))
            .render(2 * SECOND);
    assertThat(db(p, SECOND / 4)).isCloseTo(-10, within(0.01));
    assertThat(db(p, SECOND / 2 + SECOND / 8)).isCloseTo(-4, within(0.05));
    assertThat(db(p, SECOND / 2 + 3 * SECOND / 8)).isCloseTo(-16, within(0.05));
    assertThat(db(p, SECOND)).isCloseTo(-10, within(0.2));
  }

  @Test
  void theModulationWheelScalesTheLfo() {
    Connection byWheel = new Connection(SRC_LFO, SRC_CC1, DST_GAIN, BIPOLAR, db10(12.8 / 1.27));
    Connection base = Connection.constant(DST_GAIN, db10(-20));
    Connection slow = Connection.constant(DST_LFO_FREQUENCY, DlsUnits.hzToPitch(1));
    Performance p = dc(base, slow, byWheel).cc(0, 0, 1, 127).render(SECOND);
    // linear means n / 128, so 127 on 12.8 / 1.27 dB is 10 dB
    assertThat(db(p, SECOND / 4 + 441)).isCloseTo(-10, within(0.05));
    assertThat(db(dc(base, slow, byWheel).render(SECOND), SECOND / 4)).isCloseTo(-20, within(0.01));
  }

  @Test
  void anInvertedUnipolarLfoRunsDownFromItsScale() {
    Performance p =
        dc(
                Connection.constant(DST_GAIN, db10(-30)),
                Connection.constant(DST_LFO_FREQUENCY, DlsUnits.hzToPitch(1)),
                new Connection(
                    SRC_LFO, 0, DST_GAIN, sourceTransform(TRN_NONE, false, true), db10(12)))
            .render(SECOND);
    assertThat(db(p, 100)).isCloseTo(-24, within(0.1));
    assertThat(db(p, SECOND / 4 + 441)).isCloseTo(-30, within(0.1));
    assertThat(db(p, 3 * SECOND / 4 + 441)).isCloseTo(-18, within(0.1));
  }

  @Test
  void theSecondEnvelopeMovesItsDestinationLinearly() {
    Performance p =
        dc(
                Connection.constant(DST_GAIN, db10(-40)),
                Connection.constant(DST_EG2_ATTACK_TIME, DlsUnits.secondsToTime(0.5)),
                Connection.constant(DST_EG2_DECAY_TIME, DlsUnits.secondsToTime(1)),
                Connection.constant(DST_EG2_SUSTAIN_LEVEL, DlsUnits.fractionToPercent(0.8)),
                new Connection(SRC_EG2, 0, DST_GAIN, 0, db10(20)))
            .render(SECOND);
    assertThat(db(p, SECOND / 4)).isCloseTo(-30, within(0.1));
    assertThat(db(p, SECOND / 2)).isCloseTo(-20, within(0.1));
    assertThat(db(p, SECOND / 2 + SECOND / 10)).isCloseTo(-22, within(0.1));
    assertThat(db(p, 9 * SECOND / 10)).isCloseTo(-24, within(0.1));
  }

  @Test
  void theFirstEnvelopeIsASourceToo() {
    Performance p =
        dc(
                Connection.constant(DST_EG1_DECAY_TIME, DlsUnits.secondsToTime(2)),
                Connection.constant(DST_EG1_SUSTAIN_LEVEL, 0),
                Connection.constant(DST_PAN, DlsUnits.fractionToPercent(-0.5)),
                new Connection(SRC_EG1, 0, DST_PAN, 0, DlsUnits.fractionToPercent(1)))
            .render(SECOND);
    assertThat(p.left[0]).isCloseTo(0, within(1e-4f));
    assertThat(p.left[SECOND - 1]).as("half way").isEqualTo(p.right[SECOND - 1], within(1e-4f));
  }

  @Test
  void aConcaveLfoIsBent() {
    Performance p =
        dc(
                Connection.constant(DST_GAIN, db10(-60)),
                Connection.constant(DST_LFO_FREQUENCY, DlsUnits.hzToPitch(1)),
                new Connection(
                    SRC_LFO, 0, DST_GAIN, sourceTransform(TRN_CONCAVE, false, false), db10(48)))
            .render(SECOND);
    // the LFO's centre is x = 1/2: -(5/12) log10(1/2) = 0.1254 of 48 dB
    assertThat(db(p, 100)).isCloseTo(-60 + 48 * 0.1254, within(0.3));
    assertThat(db(p, SECOND / 4 + 441)).isCloseTo(-12, within(0.2));
  }

  @Test
  void aSwitchOnTheWheelSwitchesAtHalf() {
    Connection c =
        new Connection(
            SRC_CC + 2, 0, DST_GAIN, sourceTransform(TRN_SWITCH, false, false), db10(-20));
    assertThat(db(dc(c).cc(0, 0, 2, 63).render(1_000), 999)).isCloseTo(0, within(0.01));
    assertThat(db(dc(c).cc(0, 0, 2, 64).render(1_000), 999)).isCloseTo(-20, within(0.01));
  }

  @Test
  void channelAndKeyPressureReachTheirNotes() {
    Connection channel = new Connection(SRC_CHANNEL_PRESSURE, 0, DST_GAIN, 0, db10(-12.8));
    assertThat(db(dc(channel).send(10, 0xD0, 100, 0).render(1_000), 999))
        .isCloseTo(-10, within(0.01));
    Connection key = new Connection(SRC_POLY_PRESSURE, 0, DST_GAIN, 0, db10(-12.8));
    assertThat(db(dc(key).send(10, 0xA0, 60, 100).render(1_000), 999)).isCloseTo(-10, within(0.01));
    assertThat(db(dc(key).send(10, 0xA0, 61, 100).render(1_000), 999)).isCloseTo(0, within(0.01));
  }

  @Test
  void aConnectionOfTheSameKeyReplacesTheDefault() {
    Connection noVelocity =
        new Connection(
            Articulator.SRC_KEY_ON_VELOCITY,
            0,
            DST_GAIN,
            sourceTransform(TRN_CONCAVE, false, true),
            0);
    Performance p =
        new Performance(TestBank.of(TestBank.DC, noVelocity)).on(0, 0, 60, 1).render(10);
    assertThat(db(p, 9)).isCloseTo(0, within(0.01));
  }

  @Test
  void monoPressureIsChannelPressure() {
    Connection mono = new Connection(SRC_MONO_PRESSURE, 0, DST_GAIN, 0, db10(-12.8));
    assertThat(db(dc(mono).send(10, 0xD0, 100, 0).render(1_000), 999)).isCloseTo(-10, within(0.01));
  }

  /** Where there are two speakers, centre and rears go to their sides, 3 dB lower. */
  @ParameterizedTest
  @CsvSource({
    "0x10,1,0",
    "0x11,0,1",
    "0x12,0.7071,0.7071",
    "0x13,0,0",
    "0x14,0.7071,0",
    "0x15,0,0.7071"
  })
  void aSendToASpeakerIsHeardBesideThePan(String destination, double left, double right) {
    Connection half =
        Connection.constant(Integer.decode(destination), DlsUnits.fractionToPercent(0.5));
    Performance p = dc(half).render(100);
    assertThat(p.left[99]).isCloseTo((float) heard(left), within(1e-4f));
    assertThat(p.right[99]).isCloseTo((float) heard(right), within(1e-4f));
  }

  private static double heard(double share) {
    return CENTRE + TestBank.DC_LEVEL * share / 2;
  }
}
