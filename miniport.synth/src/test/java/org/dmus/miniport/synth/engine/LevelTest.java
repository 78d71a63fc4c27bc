package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {
  private static final double CENTRE = TestBank.DC_LEVEL * Math.sqrt(0.5);
  private static final int SETTLED = 2_000;

  private static double levelDb(Performance p) {
    return Performance.db(p.left[p.left.length - 1], CENTRE);
  }

  private static double curve(int value) {
    return 40 * Math.log10(value / 127.0);
  }

  @Test
  void aFullVelocityNoteInTheCentreHasMinusThreeDbOnEachSide() {
    Performance p = new Performance(TestBank.of(TestBank.DC)).on(0, 0, 60, 127).render(10);
    assertThat(p.left[0]).isCloseTo((float) CENTRE, within(1e-6f));
    assertThat(p.right[0]).isEqualTo(p.left[0]);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 32, 64, 100, 120, 127})
  void velocityFollowsFortyLogOfVelocityOver127(int velocity) {
    Performance p = new Performance(TestBank.of(TestBank.DC)).on(0, 0, 60, velocity).render(10);
    assertThat(levelDb(p)).isCloseTo(curve(velocity), within(0.01));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 64, 100, 127})
  void volumeAndExpressionFollowTheSameCurveWhileTheNoteSounds(int value) {
    for (int controller : new int[] {7, 11}) {
      Performance p =
          new Performance(TestBank.of(TestBank.DC))
              .on(0, 0, 60, 127)
              .cc(100, 0, controller, value)
              .render(SETTLED);
      assertThat(levelDb(p)).isCloseTo(curve(value), within(0.01));
    }
  }

  @Test
  void volumeZeroIsSilence() {
    Performance p =
        new Performance(TestBank.of(TestBank.DC)).on(0, 0, 60, 127).cc(9, 0, 7, 0).render(SETTLED);
    assertThat(p.left[SETTLED - 1]).isZero();
  }

  @Test
  void aChangeOfVolumeIsALineAndNotAStep() {
    Performance p =
        new Performance(TestBank.of(TestBank.DC)).on(0, 0, 60, 127).cc(500, 0, 7, 1).render(1_000);
    for (int i = 500; i < 600; i++) {
      assertThat(Math.abs(p.left[i] - p.left[i - 1])).isLessThan((float) CENTRE / 50);
    }
  }

  @Test
  void masterVolumeFollowsTheSameCurve() {
    Performance p =
        new Performance(TestBank.of(TestBank.DC))
            .sysex(0, 0xF0, 0x7F, 0x7F, 4, 1, 0, 64, 0xF7)
            .on(0, 0, 60, 127)
            .render(10);
    assertThat(levelDb(p)).isCloseTo(curve(64), within(0.01));
  }

  @Test
  void theGainOfARegionCounts() {
    Performance p =
        new Performance(
                TestBank.of(
                    TestBank.DC,
                    Connection.constant(Articulator.DST_GAIN, DlsUnits.dbToGain(-7.5))))
            .on(0, 0, 60, 127)
            .render(10);
    assertThat(levelDb(p)).isCloseTo(-7.5, within(0.01));
  }

  @Test
  void theAmplifierStopsAtZeroDb() {
    Performance p =
        new Performance(
                TestBank.of(
                    TestBank.DC, Connection.constant(Articulator.DST_GAIN, DlsUnits.dbToGain(12))))
            .on(0, 0, 60, 127)
            .render(10);
    assertThat(levelDb(p)).isCloseTo(0, within(0.01));
  }

  @Test
  void theSoftPedalTakesThreeDbFromNotesThatBeginUnderIt() {
    Performance p =
        new Performance(TestBank.of(TestBank.DC)).cc(0, 0, 67, 127).on(0, 0, 60, 127).render(10);
    assertThat(levelDb(p)).isCloseTo(-3, within(0.01));
  }
}
