package org.dmus.miniport.synth.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dmus.dls.Articulator.*;

import java.util.Optional;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.DlsWave;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveSample;
import org.dmus.miniport.synth.engine.Performance;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelAccuracyTest {
  private static final double DB = 0.1;
  private static final double QUIETEST_DB = -84;

  private static double settled(Performance p) {
    p.render(Bank.SETTLED);
    return Listener.db(p.left[Bank.SETTLED - 1], Bank.CENTRE);
  }

  @Test
  void everyVelocityHasItsLevel() {
    for (int velocity = 1; velocity < 128; velocity++) {
      assertThat(settled(Bank.constant().on(0, 0, 60, velocity)))
          .as("velocity %d", velocity)
          .isCloseTo(Standard.attenuationDb(velocity), within(DB));
    }
  }

  @Test
  void velocityZeroIsANoteOff() {
    Performance p = Bank.constant().on(0, 0, 60, 127).on(100, 0, 60, 0).render(1_000);
    assertThat(p.left[99]).isNotZero();
    assertThat(p.left[999]).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 11})
  void everyValueOfVolumeAndExpressionHasItsLevel(int controller) {
    Performance p = Bank.constant().on(0, 0, 60, 127);
    for (int value = 127; value > 0; value--) {
      assertThat(settled(p.cc(0, 0, controller, value)))
          .as("controller %d at %d", controller, value)
          .isCloseTo(Standard.attenuationDb(value), within(DB));
    }
  }

  @Test
  void velocityVolumeAndExpressionAdd() {
    double level = settled(Bank.constant().cc(0, 0, 7, 90).cc(0, 0, 11, 50).on(0, 0, 60, 70));
    double expected =
        Standard.attenuationDb(90) + Standard.attenuationDb(50) + Standard.attenuationDb(70);
    assertThat(level).isCloseTo(expected, within(DB));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, -1, -3.3, -12, -40, -84})
  void aConstantAttenuates(double db) {
    assertThat(settled(Bank.constant(Bank.gain(db)).on(0, 0, 60, 127))).isCloseTo(db, within(DB));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-30, -6.5, 0, 6})
  void theGainOfTheSampleCounts(double db) {
    DlsWave wave =
        new DlsWave(
            Bank.RATE,
            TestBank.wave(new short[] {8_192, 8_192}, Optional.empty()).samples(),
            Optional.of(new WaveSample(60, 0, DlsUnits.dbToGain(db), 0, TestBank.looped(0, 2))),
            DlsInfo.EMPTY,
            Optional.empty());
    Performance p =
        new Performance(
            new TestBank().add(Patch.melodic(0), TestBank.region(0, Bank.gain(-6.5))).build(wave));
    double reference = 20 * Math.log10(0.25 / TestBank.DC_LEVEL);
    assertThat(settled(p.on(0, 0, 60, 127)) - reference).isCloseTo(db - 6.5, within(DB));
  }

  @Test
  void everyTransformOfEverySourceBendsAsTheStandardSays() {
    for (int code = 0; code < Standard.CODES.length; code++) {
      for (int bits = 0; bits < 4; bits++) {
        boolean bipolar = (bits & 1) != 0;
        boolean inverted = (bits & 2) != 0;
        int transform = sourceTransform(code, bipolar, inverted);
        source(SRC_CC + 2, transform, code, bipolar, inverted);
        source(SRC_CHANNEL_PRESSURE, transform, code, bipolar, inverted);
        source(SRC_POLY_PRESSURE, transform, code, bipolar, inverted);
        source(SRC_PITCH_WHEEL, transform, code, bipolar, inverted);
        source(SRC_KEY_NUMBER, transform, code, bipolar, inverted);
        control(transform, code, bipolar, inverted);
      }
    }
  }

  private static void source(
      int source, int transform, int code, boolean bipolar, boolean inverted) {
    Connection moved = Bank.toGain(source, transform, 40);
    Performance p = Bank.constant(Bank.gain(-42), moved).on(0, 0, 60, 127);
    boolean fine = source == SRC_PITCH_WHEEL;
    for (int value : new int[] {0, 1, 17, 31, 60, 63, 64, 65, 99, 126, 127}) {
      int raw = source == SRC_KEY_NUMBER ? 60 : fine ? value * 128 + value : value;
      set(p, source, raw);
      double expected =
          -42 + 40 * Standard.normalised(raw, fine ? 16_384 : 128, code, bipolar, inverted);
      assertThat(settled(p))
          .as(
              "source %x, %s%s%s, value %d",
              source,
              Standard.CODES[code],
              bipolar ? " bipolar" : "",
              inverted ? " inverted" : "",
              raw)
          .isCloseTo(expected, within(DB));
    }
  }

  private static void set(Performance p, int source, int value) {
    switch (source) {
      case SRC_CHANNEL_PRESSURE -> p.send(0, 0xD0, value, 0);
      case SRC_POLY_PRESSURE -> p.send(0, 0xA0, 60, value);
      case SRC_PITCH_WHEEL -> p.bend(0, 0, value);
      case SRC_KEY_NUMBER -> p.cc(0, 0, 3, 0);
      default -> p.cc(0, 0, source - SRC_CC, value);
    }
  }

  /** The control of a connection is normalised as a source is, and multiplied. */
  private static void control(int transform, int code, boolean bipolar, boolean inverted) {
    Connection moved =
        new Connection(
            SRC_CC + 3,
            SRC_CC + 2,
            DST_GAIN,
            Bank.controlTransform(transform),
            DlsUnits.dbToGain(40));
    Performance p = Bank.constant(Bank.gain(-42), moved).cc(0, 0, 3, 96).on(0, 0, 60, 127);
    for (int value : new int[] {0, 5, 63, 64, 100, 127}) {
      double expected = -42 + 40 * 0.75 * Standard.normalised(value, 128, code, bipolar, inverted);
      assertThat(settled(p.cc(0, 0, 2, value)))
          .as("control, %s, bits %x, value %d", Standard.CODES[code], transform, value)
          .isCloseTo(expected, within(DB));
    }
  }

  @Test
  void connectionsOfOneDestinationAdd() {
    Performance p =
        Bank.constant(
                Bank.gain(-50),
                Bank.toGain(SRC_CC + 2, 0, 12.8),
                Bank.toGain(SRC_CC + 3, sourceTransform(TRN_NONE, true, false), -6.4),
                Bank.toGain(SRC_KEY_ON_VELOCITY, sourceTransform(TRN_CONCAVE, false, true), -96))
            .cc(0, 0, 2, 100)
            .cc(0, 0, 3, 32)
            .on(0, 0, 60, 64);
    double expected = -50 + 10 + 3.2 + Standard.attenuationDb(64);
    assertThat(settled(p)).isCloseTo(expected, within(DB)).isGreaterThan(QUIETEST_DB);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 0.9, 1})
  void theFirstEnvelopeSustainsAtItsShareOf96Decibels(double sustain) {
    Performance p =
        Bank.constant(
                Bank.time(DST_EG1_DECAY_TIME, 0.01), Bank.level(DST_EG1_SUSTAIN_LEVEL, sustain))
            .on(0, 0, 60, 127)
            .render(2_000);
    assertThat(settled(p)).isCloseTo(-96 * (1 - sustain), within(DB));
  }
}
