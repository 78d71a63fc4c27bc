package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
  private static final double FULL = TestBank.DC_LEVEL * Math.sqrt(0.5);

  private static Connection time(int destination, double seconds) {
    return Connection.constant(destination, DlsUnits.secondsToTime(seconds));
  }

  private static Connection sustain(double fraction) {
    return Connection.constant(
        Articulator.DST_EG1_SUSTAIN_LEVEL, DlsUnits.fractionToPercent(fraction));
  }

  private static Performance play(Connection... articulation) {
    return new Performance(TestBank.of(TestBank.DC, articulation)).on(0, 0, 60, 127);
  }

  private static double db(Performance p, double seconds) {
    return Performance.db(p.left[(int) Math.round(seconds * TestBank.RATE)], FULL);
  }

  @Test
  void attackZeroBeginsAtFullScale() {
    assertThat(play().render(1).left[0]).isCloseTo((float) FULL, within(1e-6f));
  }

  @Test
  void attackRisesInAStraightLineOfAmplitude() {
    Performance p = play(time(Articulator.DST_EG1_ATTACK_TIME, 0.5)).render(30_000);
    for (double part : new double[] {0.1, 0.25, 0.5, 0.75, 0.99}) {
      int frame = (int) (part * 0.5 * TestBank.RATE);
      assertThat(p.left[frame] / FULL).isCloseTo(part, within(0.001));
    }
    assertThat(p.left[23_000] / FULL).isCloseTo(1, within(1e-6));
  }

  @Test
  void decayIsNinetySixDbInItsTimeAndStopsAtSustain() {
    Performance p =
        play(time(Articulator.DST_EG1_DECAY_TIME, 2), sustain(0.5)).render(3 * TestBank.RATE);
    assertThat(db(p, 0.25)).isCloseTo(-12, within(0.1));
    assertThat(db(p, 0.5)).isCloseTo(-24, within(0.1));
    assertThat(db(p, 0.9)).isCloseTo(-43.2, within(0.1));
    assertThat(db(p, 1.1)).isCloseTo(-48, within(0.1));
    assertThat(db(p, 2.9)).isCloseTo(-48, within(0.1));
  }

  @Test
  void decayToNothingFreesTheVoice() {
    Performance p = play(time(Articulator.DST_EG1_DECAY_TIME, 0.5), sustain(0)).render(25_000);
    assertThat(p.voices()).isZero();
    assertThat(p.left[24_000]).isZero();
  }

  @Test
  void delayAndHoldComeBeforeAttackAndDecay() {
    Performance p =
        play(
                time(Articulator.DST_EG1_DELAY_TIME, 0.1),
                time(Articulator.DST_EG1_HOLD_TIME, 0.2),
                time(Articulator.DST_EG1_DECAY_TIME, 1),
                sustain(0))
            .render(TestBank.RATE);
    assertThat(p.left[4_300]).isZero();
    assertThat(db(p, 0.11)).isCloseTo(0, within(0.01));
    assertThat(db(p, 0.299)).isCloseTo(0, within(0.01));
    assertThat(db(p, 0.4)).isCloseTo(-9.6, within(0.1));
  }

  @Test
  void releaseFallsNinetySixDbInItsTimeFromWhereTheEnvelopeStands() {
    Performance p =
        play(time(Articulator.DST_EG1_RELEASE_TIME, 1))
            .off(TestBank.RATE, 0, 60)
            .render(3 * TestBank.RATE);
    assertThat(db(p, 0.999)).isCloseTo(0, within(0.01));
    assertThat(db(p, 1.25)).isCloseTo(-24, within(0.1));
    assertThat(db(p, 1.5)).isCloseTo(-48, within(0.1));
    assertThat(p.voices()).isZero();
  }

  @Test
  void releaseInTheAttackBeginsAtTheAttacksLevel() {
    Performance p =
        play(time(Articulator.DST_EG1_ATTACK_TIME, 1), time(Articulator.DST_EG1_RELEASE_TIME, 1))
            .off(TestBank.RATE / 4, 0, 60)
            .render(TestBank.RATE);
    double quarter = 20 * Math.log10(0.25);
    assertThat(db(p, 0.25)).isCloseTo(quarter, within(0.1));
    assertThat(db(p, 0.5)).isCloseTo(quarter - 24, within(0.1));
  }

  @Test
  void aRegionWithoutReleaseEndsWithoutAClick() {
    Performance p = play().off(1_000, 0, 60).render(1_200);
    assertThat(p.left[1_064]).isZero();
    for (int i = 1_000; i < 1_064; i++) {
      assertThat(p.left[i - 1] - p.left[i]).isBetween(0f, (float) FULL / 32);
    }
  }

  @Test
  void velocityLengthensTheAttack() {
    Connection byVelocity =
        new Connection(
            Articulator.SRC_KEY_ON_VELOCITY,
            0,
            Articulator.DST_EG1_ATTACK_TIME,
            0,
            DlsUnits.centsToRelative(1200 * 128 / 127.0));
    Performance p =
        play(time(Articulator.DST_EG1_ATTACK_TIME, 0.25), byVelocity).render(TestBank.RATE);
    assertThat(p.left[TestBank.RATE / 4] / FULL).isCloseTo(0.5, within(0.002));
  }

  @Test
  void keyShortensTheDecay() {
    Connection byKey =
        new Connection(
            Articulator.SRC_KEY_NUMBER,
            0,
            Articulator.DST_EG1_DECAY_TIME,
            0,
            DlsUnits.centsToRelative(-1200 * 128 / 60.0));
    Performance p =
        play(time(Articulator.DST_EG1_DECAY_TIME, 2), byKey, sustain(0)).render(TestBank.RATE);
    assertThat(db(p, 0.5)).isCloseTo(-48, within(0.1));
  }

  @Test
  void aTimeOfZeroCannotBeModified() {
    Connection byVelocity =
        new Connection(
            Articulator.SRC_KEY_ON_VELOCITY,
            0,
            Articulator.DST_EG1_ATTACK_TIME,
            0,
            DlsUnits.centsToRelative(12_000));
    assertThat(play(byVelocity).render(1).left[0]).isCloseTo((float) FULL, within(1e-6f));
  }
}
