package org.dmus.miniport.synth.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dmus.dls.Articulator.*;

import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.miniport.synth.engine.Performance;
import org.dmus.miniport.synth.voice.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connections of Level 1 that were measured of nobody (DLS 1.1b table 7), in its own file. */
class Level1AccuracyTest {
  private static final int OCTAVE = 1_200;

  private static Connection scaled(int source, int destination, double cents) {
    return Bank.toCents(source, destination, TRN_NONE, cents);
  }

  private static double amplitude(int velocity, double db) {
    return Bank.CENTRE * Math.pow(10, (Standard.attenuationDb(velocity) + db) / 20);
  }

  private static double centsAt(Performance p, double seconds) {
    int middle = (int) (seconds * Bank.RATE);
    p.render(middle + 441);
    return Listener.cents(Listener.hz(p.left, middle - 441, middle + 441), Bank.ROOT_HZ);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 64, 127})
  void theVelocityScalesTheAttackOfTheFirstEnvelope(int velocity) {
    Performance p =
        Level.ONE
            .constant(
                Bank.time(DST_EG1_ATTACK_TIME, 0.2),
                scaled(SRC_KEY_ON_VELOCITY, DST_EG1_ATTACK_TIME, OCTAVE))
            .on(0, 0, 60, velocity)
            .render(Bank.RATE / 2);
    double seconds = 0.2 * Math.pow(2, velocity / 128.0);
    assertThat(Listener.crossing(p.left, 0, amplitude(velocity, 0) / 2, true))
        .isCloseTo((int) (seconds / 2 * Bank.RATE), within(Voice.BLOCK));
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 60, 108})
  void theKeyScalesTheDecayOfTheFirstEnvelope(int key) {
    Performance p =
        Level.ONE
            .constant(
                Bank.time(DST_EG1_DECAY_TIME, 1),
                Bank.level(DST_EG1_SUSTAIN_LEVEL, 0),
                scaled(SRC_KEY_NUMBER, DST_EG1_DECAY_TIME, -OCTAVE))
            .on(0, 0, key, 127)
            .render(Bank.RATE);
    double seconds = Math.pow(2, -key / 128.0);
    assertThat(Listener.crossing(p.left, 0, amplitude(127, -48), false))
        .isCloseTo((int) (seconds / 2 * Bank.RATE), within(Voice.BLOCK));
  }

  @Test
  void velocityAndKeyScaleTheSecondEnvelope() {
    Connection[] articulation = {
      Bank.toCents(SRC_EG2, DST_PITCH, TRN_NONE, OCTAVE),
      Bank.time(DST_EG2_ATTACK_TIME, 0.5),
      scaled(SRC_KEY_ON_VELOCITY, DST_EG2_ATTACK_TIME, OCTAVE),
      Bank.time(DST_EG2_DECAY_TIME, 1),
      scaled(SRC_KEY_NUMBER, DST_EG2_DECAY_TIME, -OCTAVE),
      Bank.level(DST_EG2_SUSTAIN_LEVEL, 0)
    };
    double attack = 0.5 * Math.pow(2, 96 / 128.0);
    double decay = Math.pow(2, -60 / 128.0);
    assertThat(centsAt(Level.ONE.sine(articulation).on(0, 0, 60, 96), attack / 2))
        .isCloseTo(600, within(5.0));
    assertThat(centsAt(Level.ONE.sine(articulation).on(0, 0, 60, 96), attack + decay / 4))
        .isCloseTo(900, within(5.0));
  }

  /** Five hertz after ten milliseconds, up first; a sine is half way up after a twelfth. */
  @Test
  void theLfoStartsUnasked() {
    int velocity = 64;
    Performance p =
        Level.ONE
            .constant(Bank.toGain(SRC_LFO, TRN_NONE, 6))
            .on(0, 0, 60, velocity)
            .render(Bank.RATE);
    int up = Listener.crossing(p.left, 0, amplitude(velocity, 3), true);
    int down = Listener.crossing(p.left, up, amplitude(velocity, 0), false);
    assertThat(up).isCloseTo((int) ((0.01 + 0.2 / 12) * Bank.RATE), within(Voice.BLOCK));
    assertThat(down).isCloseTo((int) ((0.01 + 0.1) * Bank.RATE), within(Voice.BLOCK));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 32, 127})
  void theWheelOpensTheLfo(int wheel) {
    Connection vibrato =
        new Connection(SRC_LFO, SRC_CC1, DST_PITCH, TRN_NONE, DlsUnits.centsToRelative(80));
    assertThat(Curve.swing(Level.ONE.sine(vibrato).cc(0, 0, 1, wheel), "max"))
        .isCloseTo(80 * wheel / 128.0, within(1.0));
    Connection tremolo = new Connection(SRC_LFO, SRC_CC1, DST_GAIN, TRN_NONE, DlsUnits.dbToGain(6));
    Performance p = Level.ONE.constant(tremolo).cc(0, 0, 1, wheel).on(0, 0, 60, 127);
    int trough = (int) ((0.01 + 0.2 * 3 / 4) * Bank.RATE);
    p.render(trough);
    assertThat(Listener.db(p.left[trough - 1], Bank.CENTRE))
        .isCloseTo(-6 * wheel / 128.0, within(0.1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {100, 1_000, 5_000, 15_000})
  void thereIsNoFilter(double hz) {
    assertThat(Curve.filtered(Level.ONE, Double.toString(hz))).isCloseTo(0, within(0.1));
  }

  /** What a file says of a fixed connection with the other sign attenuates too. */
  @Test
  void anAttenuationHasNoSign() {
    for (double db : new double[] {-96, 96}) {
      Connection stated = Bank.toGain(SRC_CC7, TRN_CONCAVE, db);
      assertThat(Curve.db(Level.ONE.constant(stated).cc(0, 0, 7, 64).on(0, 0, 60, 127)))
          .isCloseTo(Standard.attenuationDb(64), within(0.1));
    }
  }
}
