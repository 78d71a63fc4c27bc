package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.miniport.synth.voice.Interpolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PitchTest {
  private static final double TOLERANCE = 0.3;

  private static double cents(Performance p) {
    return Pitch.cents(p.left, p.left.length / 2, p.left.length);
  }

  private static Performance sine(Connection... articulation) {
    return new Performance(TestBank.of(TestBank.SINE, articulation));
  }

  @ParameterizedTest
  @ValueSource(ints = {36, 48, 59, 60, 61, 72, 84, 96})
  void aKeyIsAHundredCents(int key) {
    Performance p = sine().on(0, 0, key, 127).render(44_100);
    assertThat(cents(p)).isCloseTo(100.0 * (key - 60), within(TOLERANCE));
  }

  @ParameterizedTest
  @EnumSource(Interpolation.class)
  void everyInterpolationIsInTune(Interpolation interpolation) {
    Performance p =
        new Performance(
                TestBank.of(TestBank.SINE), Performance.settings().withInterpolation(interpolation))
            .on(0, 0, 67, 127)
            .render(88_200);
    assertThat(cents(p)).isCloseTo(700, within(TOLERANCE));
  }

  @ParameterizedTest
  @CsvSource({"0,-200", "4096,-100", "8192,0", "12288,100", "16383,200"})
  void bendReachesTwoSemitonesByDefault(int bend, double expected) {
    Performance p = sine().bend(0, 0, bend).on(0, 0, 60, 127).render(44_100);
    assertThat(cents(p)).isCloseTo(expected, within(TOLERANCE));
  }

  @Test
  void registeredParameterZeroSetsTheBendRange() {
    Performance p = sine().rpn(0, 0, 0, 12, 0).bend(0, 0, 0).on(0, 0, 72, 127).render(44_100);
    assertThat(cents(p)).isCloseTo(0, within(TOLERANCE));
  }

  @Test
  void registeredParameterOneTunesFinely() {
    Performance p = sine().rpn(0, 0, 1, 96, 0).on(0, 0, 60, 127).render(44_100);
    assertThat(cents(p)).isCloseTo(50, within(TOLERANCE));
  }

  @Test
  void registeredParameterTwoShiftsTheKey() {
    Performance p = sine().rpn(0, 0, 2, 52, 0).on(0, 0, 60, 127).render(44_100);
    assertThat(cents(p)).isCloseTo(-1200, within(TOLERANCE));
  }

  @Test
  void dataIncrementRaisesTheBendRangeByASemitone() {
    Performance p =
        sine().rpn(0, 0, 0, 2, 0).cc(0, 0, 96, 0).bend(0, 0, 0).on(0, 0, 60, 127).render(44_100);
    assertThat(cents(p)).isCloseTo(-300, within(TOLERANCE));
  }

  @Test
  void theNullParameterIsNotWritten() {
    Performance p =
        sine()
            .rpn(0, 0, 0, 2, 0)
            .cc(0, 0, 101, 127)
            .cc(0, 0, 100, 127)
            .cc(0, 0, 6, 24)
            .bend(0, 0, 0)
            .on(0, 0, 60, 127)
            .render(44_100);
    assertThat(cents(p)).isCloseTo(-200, within(TOLERANCE));
  }

  @Test
  void bendActsOnSoundingNotes() {
    Performance p = sine().on(0, 0, 60, 127).bend(10_000, 0, 16_383).render(88_200);
    assertThat(cents(p)).isCloseTo(200, within(TOLERANCE));
  }

  @Test
  void scaleTuningMovesOnePitchClass() {
    int[] gs = new int[15];
    gs[0] = 0x40;
    gs[1] = 0x11;
    gs[2] = 0x40;
    Arrays.fill(gs, 3, 15, 64);
    gs[3] = 64 - 30;
    assertThat(cents(sine().gs(0, gs).on(0, 0, 60, 127).render(44_100)))
        .isCloseTo(-30, within(TOLERANCE));
    assertThat(cents(sine().gs(0, gs).on(0, 0, 62, 127).render(44_100)))
        .isCloseTo(200, within(TOLERANCE));
  }

  @Test
  void keyTrackingCanBeSwitchedOff() {
    Performance p =
        sine(
                new Connection(Articulator.SRC_KEY_NUMBER, 0, Articulator.DST_PITCH, 0, 0),
                Connection.constant(Articulator.DST_PITCH, DlsUnits.centsToRelative(6_000)))
            .on(0, 0, 84, 127)
            .render(44_100);
    assertThat(cents(p)).isCloseTo(0, within(TOLERANCE));
  }

  @Test
  void aConstantOnPitchTunesTheRegion() {
    Performance p =
        sine(Connection.constant(Articulator.DST_PITCH, DlsUnits.centsToRelative(-37)))
            .on(0, 0, 60, 127)
            .render(44_100);
    assertThat(cents(p)).isCloseTo(-37, within(TOLERANCE));
  }

  @Test
  void portamentoGlidesFromTheKeyBefore() {
    Performance p =
        sine().cc(0, 0, 65, 127).cc(0, 0, 5, 50).cc(0, 0, 84, 48).on(0, 0, 60, 127).render(2_000);
    // a glide of 0.25 s from an octave below: on its way after 34 ms, there after 1 s
    assertThat(cents(p)).isBetween(-1_100.0, -950.0);
    assertThat(cents(p.render(44_100))).isCloseTo(0, within(TOLERANCE));
  }
}
