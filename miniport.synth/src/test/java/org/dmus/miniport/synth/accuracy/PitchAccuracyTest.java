package org.dmus.miniport.synth.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dmus.dls.Articulator.*;

import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.miniport.synth.engine.Performance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PitchAccuracyTest {
  private static final double CENTS = 1;
  private static final int FRAMES = Bank.RATE / 2;
  private static final int BIPOLAR = sourceTransform(TRN_NONE, true, false);

  private static double cents(Performance p) {
    double hz = Listener.hz(p.left, 1_000, p.left.length);
    return Listener.cents(hz, Bank.ROOT_HZ);
  }

  @Test
  void everyKeyIsInTune() {
    for (int key = 12; key <= 108; key++) {
      Performance p = Bank.sine().on(0, 0, key, 127).render(Bank.RATE);
      assertThat(cents(p)).as("key %d", key).isCloseTo(100 * (key - 60), within(CENTS));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1200, -701.955, -50, -0.5, 0.5, 33.3, 386.314, 1200})
  void aConstantTunes(double tuning) {
    Connection tuned = Connection.constant(DST_PITCH, DlsUnits.centsToRelative(tuning));
    Performance p = Bank.sine(tuned).on(0, 0, 60, 127).render(FRAMES);
    assertThat(cents(p)).isCloseTo(tuning, within(CENTS));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 12, 24})
  void theWheelReachesTheRangeOfRegisteredParameterZero(int semitones) {
    for (int bend : new int[] {0, 100, 4_096, 8_191, 8_192, 9_000, 12_288, 16_383}) {
      Performance p =
          Bank.sine().rpn(0, 0, 0, semitones, 0).bend(0, 0, bend).on(0, 0, 60, 127).render(FRAMES);
      double expected = 100.0 * semitones * (2.0 * bend / 16_384 - 1);
      assertThat(cents(p)).as("bend %d", bend).isCloseTo(expected, within(CENTS));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 63, 64, 65, 96, 127})
  void registeredParameterOneTunesByACentOrLess(int value) {
    Performance p = Bank.sine().rpn(0, 0, 1, value, 0).on(0, 0, 60, 127).render(FRAMES);
    assertThat(cents(p)).isCloseTo(100 * (value - 64) / 64.0, within(CENTS));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 52, 63, 64, 65, 76, 88})
  void registeredParameterTwoMovesTheKey(int value) {
    Performance p = Bank.sine().rpn(0, 0, 2, value, 0).on(0, 0, 60, 127).render(FRAMES);
    assertThat(cents(p)).isCloseTo(100 * (value - 64), within(CENTS));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 0.5, 1})
  void theKeyTracksAsFarAsItsConnectionSays(double tracking) {
    Connection byKey = Bank.toCents(SRC_KEY_NUMBER, DST_PITCH, 0, 12_800 * tracking);
    for (int key : new int[] {48, 60, 84}) {
      Performance p = Bank.sine(byKey).on(0, 0, key, 127).render(FRAMES);
      double expected = 100 * key * tracking - 6_000;
      assertThat(cents(p)).as("key %d", key).isCloseTo(expected, within(CENTS));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 64, 100, 127})
  void velocityAndControllersMoveThePitch(int value) {
    Connection byVelocity = Bank.toCents(SRC_KEY_ON_VELOCITY, DST_PITCH, 0, 1_200);
    assertThat(cents(Bank.sine(byVelocity).on(0, 0, 60, value).render(FRAMES)))
        .isCloseTo(1_200 * value / 128.0, within(CENTS));
    Connection byWheel = Bank.toCents(SRC_CC1, DST_PITCH, BIPOLAR, -700);
    assertThat(cents(Bank.sine(byWheel).cc(0, 0, 1, value).on(0, 0, 60, 127).render(FRAMES)))
        .isCloseTo(-700 * (2 * value / 128.0 - 1), within(CENTS));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1200, -30, 50, 1200})
  void theSecondEnvelopeBendsByItsSustainLevel(double depth) {
    Performance p =
        Bank.sine(
                Bank.toCents(SRC_EG2, DST_PITCH, 0, depth),
                Bank.time(DST_EG2_DECAY_TIME, 0.02),
                Bank.level(DST_EG2_SUSTAIN_LEVEL, 0.6))
            .on(0, 0, 60, 127)
            .render(FRAMES);
    assertThat(cents(p)).isCloseTo(0.6 * depth, within(CENTS));
  }

  @ParameterizedTest
  @ValueSource(doubles = {20, 50, 300})
  void bothLfosSwingThePitchAsFarAsTheirDepth(double depth) {
    for (int lfo : new int[] {SRC_LFO, SRC_VIBRATO}) {
      int rate = lfo == SRC_LFO ? DST_LFO_FREQUENCY : DST_VIB_FREQUENCY;
      Performance p =
          Bank.sine(Bank.toCents(lfo, DST_PITCH, BIPOLAR, depth), Bank.pitch(rate, 0.5))
              .on(0, 0, 84, 127)
              .render(2 * Bank.RATE);
      double reference = 4 * Bank.ROOT_HZ;
      assertThat(around(p, 0.51, reference)).as("up").isCloseTo(depth, within(CENTS));
      assertThat(around(p, 1.51, reference)).as("down").isCloseTo(-depth, within(CENTS));
      assertThat(around(p, 1.01, reference)).as("middle").isCloseTo(0, within(0.02 * depth));
    }
  }

  /** The pitch of 20 ms around a time. */
  private static double around(Performance p, double seconds, double referenceHz) {
    int middle = (int) (seconds * Bank.RATE);
    return Listener.cents(Listener.hz(p.left, middle - 441, middle + 441), referenceHz);
  }
}
