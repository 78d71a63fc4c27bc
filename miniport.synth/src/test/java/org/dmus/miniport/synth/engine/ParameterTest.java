package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dmus.dls.Articulator.*;

import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.Patch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RPN 5, the part parameters of GS, XG and GM2, and the parameters of single drums: as heard. */
class ParameterTest {
  private static final int SECOND = TestBank.RATE;
  private static final double CENTRE = TestBank.DC_LEVEL * Math.sqrt(0.5);
  private static final Connection WHEEL =
      new Connection(
          SRC_VIBRATO,
          SRC_CC1,
          DST_PITCH,
          sourceTransform(TRN_NONE, true, false),
          DlsUnits.centsToRelative(30));

  private static Performance sine(Connection... articulation) {
    return new Performance(TestBank.of(TestBank.SINE, articulation));
  }

  private static Performance dc(Connection... articulation) {
    return new Performance(TestBank.of(TestBank.DC, articulation));
  }

  private static double vibrato(Performance p) {
    p.on(0, 0, 60, 127).render(SECOND);
    return Pitch.highestCents(p.left, SECOND / 10, SECOND);
  }

  /** Returns when a note of {@link TestBank#DC} reaches half of its level, seconds. */
  private static double attack(Performance p) {
    p.on(0, 0, 60, 127).render(2 * SECOND);
    int at = 0;
    while (p.left[at] < CENTRE / 2) {
      at++;
    }
    return (double) at / SECOND;
  }

  @Test
  void withoutRpn5TheInstrumentSaysHowFarTheWheelGoes() {
    assertThat(vibrato(sine(WHEEL).cc(0, 0, 1, 127))).isCloseTo(30, within(2.0));
    assertThat(vibrato(sine().cc(0, 0, 1, 127))).isCloseTo(0, within(0.5));
  }

  @Test
  void rpn5TakesThePlaceOfWhatTheInstrumentSays() {
    assertThat(vibrato(sine(WHEEL).rpn(0, 0, 5, 1, 64).cc(0, 0, 1, 127)))
        .isCloseTo(150, within(4.0));
    assertThat(vibrato(sine().rpn(0, 0, 5, 1, 0).cc(0, 0, 1, 127))).isCloseTo(100, within(3.0));
    assertThat(vibrato(sine(WHEEL).rpn(0, 0, 5, 0, 0).cc(0, 0, 1, 127))).isCloseTo(0, within(0.5));
  }

  @Test
  void rpn5CountsFromHalfASemitone() {
    Performance p = sine().cc(0, 0, 101, 0).cc(0, 0, 100, 5);
    for (int i = 0; i < 64; i++) {
      p.cc(0, 0, 96, 0);
    }
    assertThat(vibrato(p.cc(0, 0, 1, 127))).isCloseTo(100, within(3.0));
  }

  @ParameterizedTest
  @CsvSource({"99,98,77", "-1,-1,77"})
  void vibratoDepthIsTheNrpnOrCc77(int msb, int lsb, int controller) {
    Performance p = sine();
    Performance set = msb < 0 ? p.cc(0, 0, controller, 114) : p.nrpn(0, 0, 1, 9, 114);
    assertThat(vibrato(set)).isCloseTo(100, within(3.0));
  }

  @Test
  void vibratoDepthTakesAwayWhatTheInstrumentHas() {
    Connection own =
        new Connection(
            SRC_VIBRATO,
            0,
            DST_PITCH,
            sourceTransform(TRN_NONE, true, false),
            DlsUnits.centsToRelative(50));
    assertThat(vibrato(sine(own).cc(0, 0, 77, 54))).isCloseTo(30, within(2.0));
    assertThat(vibrato(sine(own).cc(0, 0, 77, 0))).isCloseTo(0, within(0.5));
  }

  @ParameterizedTest
  @CsvSource({"64,1", "76,2", "88,4", "52,0.5"})
  void attackTimeDoublesWithEveryTwelveSteps(int value, double factor) {
    Connection attack = Connection.constant(DST_EG1_ATTACK_TIME, DlsUnits.secondsToTime(0.2));
    double expected = 0.1 * factor;
    assertThat(attack(dc(attack).nrpn(0, 0, 1, 0x63, value))).isCloseTo(expected, within(0.002));
    assertThat(attack(dc(attack).cc(0, 0, 73, value))).isCloseTo(expected, within(0.002));
  }

  @Test
  void anAttackOfZeroBecomesOne() {
    assertThat(attack(dc())).isZero();
    assertThat(attack(dc().cc(0, 0, 73, 127))).isBetween(0.05, 0.15);
    assertThat(attack(dc().cc(0, 0, 73, 0))).isZero();
  }

  @Test
  void releaseTimeIsHeardAfterTheNoteOff() {
    Connection release = Connection.constant(DST_EG1_RELEASE_TIME, DlsUnits.secondsToTime(1));
    for (int value : new int[] {64, 52}) {
      Performance p = dc(release).nrpn(0, 0, 1, 0x66, value).on(0, 0, 60, 127).off(0, 0, 60);
      p.render(SECOND / 4);
      // 96 dB in a second, or in half of one
      double perSecond = value == 64 ? 96 : 192;
      assertThat(Performance.db(p.left[SECOND / 5], CENTRE)).isCloseTo(-perSecond / 5, within(0.3));
    }
  }

  @Test
  void decayTimeIsHeardWhileTheKeyIsDown() {
    Connection decay = Connection.constant(DST_EG1_DECAY_TIME, DlsUnits.secondsToTime(1));
    Connection sustain = Connection.constant(DST_EG1_SUSTAIN_LEVEL, 0);
    Performance p = dc(decay, sustain).nrpn(0, 0, 1, 0x64, 52).on(0, 0, 60, 127).render(SECOND);
    assertThat(Performance.db(p.left[SECOND / 5], CENTRE)).isCloseTo(-38.4, within(0.3));
  }

  @Test
  void cutoffOpensAndShutsAFilter() {
    // a sine of 441 Hz two octaves above the cutoff: two poles take 24 dB
    Performance p = sine(Connection.constant(DST_FILTER_CUTOFF, DlsUnits.hzToPitch(441)));
    p.nrpn(0, 0, 1, 0x20, 64 - 24).on(0, 0, 60, 127).render(SECOND);
    double shut = highest(p);
    double open = highest(p.nrpn(SECOND, 0, 1, 0x20, 64 + 24).render(SECOND));
    assertThat(Performance.db(shut, CENTRE)).isBetween(-26.0, -21.0);
    assertThat(Performance.db(open, CENTRE)).isBetween(-0.6, 0.6);
  }

  @Test
  void anInstrumentWithoutAFilterGetsOneWhenItIsDarkened() {
    Performance p = sine().cc(0, 0, 74, 0).on(0, 0, 72, 127).render(SECOND);
    // 20 kHz less 64 semitones is 496 Hz: the sine of 882 Hz is 12 dB down
    assertThat(Performance.db(highest(p), CENTRE)).isBetween(-14.0, -8.0);
  }

  @Test
  void resonanceLiftsWhatIsAtTheCutoff() {
    Connection cutoff = Connection.constant(DST_FILTER_CUTOFF, DlsUnits.hzToPitch(441));
    double flat = highest(sine(cutoff).on(0, 0, 60, 60).render(SECOND));
    double sharp = highest(sine(cutoff).cc(0, 0, 71, 64 + 34).on(0, 0, 60, 60).render(SECOND));
    // 12 dB of resonance, of which the gain takes back half; without it the filter is 0.7 dB down
    assertThat(Performance.db(sharp, flat)).isCloseTo(6.7, within(0.5));
  }

  private static double highest(Performance p) {
    double highest = 0;
    for (int i = p.left.length / 2; i < p.left.length; i++) {
      highest = Math.max(highest, Math.abs(p.left[i]));
    }
    return highest;
  }

  @Test
  void aParameterThatIsSelectedStaysWhileTheOtherKindIsNotSelected() {
    Performance p = sine().nrpn(0, 0, 1, 9, 64).cc(0, 0, 101, 0).cc(0, 0, 100, 0).cc(0, 0, 6, 12);
    p.bend(0, 0, 16_383).on(0, 0, 60, 127).render(SECOND);
    assertThat(Pitch.cents(p.left, SECOND / 2, SECOND)).isCloseTo(1_200, within(1.0));
  }

  @Test
  void theNullParameterOfNrpnsIsNotWritten() {
    Performance p = sine().nrpn(0, 0, 1, 9, 64).cc(0, 0, 99, 127).cc(0, 0, 98, 127);
    assertThat(vibrato(p.cc(0, 0, 6, 127))).isCloseTo(0, within(0.5));
  }

  private static Performance kit() {
    return new Performance(
        new TestBank()
            .add(Patch.drums(0), TestBank.region(TestBank.SINE))
            .add(Patch.melodic(0), TestBank.region(TestBank.SINE))
            .build());
  }

  private static Performance dcKit(Connection... articulation) {
    return new Performance(
        new TestBank().add(Patch.drums(0), TestBank.region(TestBank.DC, articulation)).build());
  }

  @Test
  void aDrumIsTunedAloneInSemitonesAndInCents() {
    Performance p = kit().nrpn(0, 9, 0x18, 60, 64 + 7).nrpn(0, 9, 0x19, 60, 64 - 32);
    p.on(0, 9, 60, 127).render(SECOND);
    assertThat(Pitch.cents(p.left, SECOND / 2, SECOND)).isCloseTo(650, within(0.5));
    p.cc(SECOND, 9, 120, 0).render(1_000).on(SECOND + 1_000, 9, 62, 127).render(SECOND);
    assertThat(Pitch.cents(p.left, SECOND / 2, SECOND)).as("another").isCloseTo(200, within(0.5));
  }

  @Test
  void drumParametersDoNothingToMelodicParts() {
    Performance p = kit().nrpn(0, 0, 0x18, 60, 127).on(0, 0, 60, 127).render(SECOND);
    assertThat(Pitch.cents(p.left, SECOND / 2, SECOND)).isCloseTo(0, within(0.5));
  }

  @ParameterizedTest
  @CsvSource({"127,0", "64,-11.9", "100,-4.15"})
  void theLevelOfADrumFollowsTheCurveOfCc7(int value, double db) {
    Performance p = dcKit().nrpn(0, 9, 0x1A, 60, value).on(0, 9, 60, 127).render(1_000);
    assertThat(Performance.db(p.left[999], CENTRE)).isCloseTo(db, within(0.05));
  }

  @Test
  void thePanOfADrumTakesThePlaceOfItsOwnAndMovesWithTheChannels() {
    Connection own = Connection.constant(DST_PAN, DlsUnits.fractionToPercent(-0.5));
    Performance p = dcKit(own).on(0, 9, 60, 127).render(1_000);
    assertThat(p.right[999]).as("its own").isZero();
    p = dcKit(own).nrpn(0, 9, 0x1C, 60, 64).on(0, 9, 60, 127).render(1_000);
    assertThat(p.left[999]).isEqualTo(p.right[999]).isNotZero();
    p = dcKit(own).nrpn(0, 9, 0x1C, 60, 127).on(0, 9, 60, 127).render(1_000);
    assertThat(p.left[999]).isCloseTo(0, within(1e-6f));
    p = dcKit(own).nrpn(0, 9, 0x1C, 60, 64).cc(0, 9, 10, 0).on(0, 9, 60, 127).render(1_000);
    assertThat(p.right[999]).isCloseTo(0, within(1e-6f));
  }

  @Test
  void theSendsOfADrumAreSharesOfTheChannels() {
    for (int msb = 0x1D; msb <= 0x1E; msb++) {
      double all = sent(msb, 127);
      assertThat(all).isGreaterThan(0.001);
      assertThat(sent(msb, 0)).isZero();
      assertThat(Performance.db(sent(msb, 64), all)).isCloseTo(-5.95, within(0.3));
    }
  }

  /** Returns the highest sample of what effects add to a click. */
  private static double sent(int msb, int value) {
    Performance p =
        new Performance(
            new TestBank().add(Patch.drums(0), TestBank.region(TestBank.CLICK)).build(),
            Performance.settings().withEffects(true));
    p.cc(0, 9, 91, msb == 0x1D ? 127 : 0).cc(0, 9, 93, msb == 0x1E ? 127 : 0);
    p.nrpn(0, 9, msb, 60, value).on(0, 9, 60, 127).render(SECOND);
    double highest = 0;
    for (int i = 10; i < SECOND; i++) {
      highest = Math.max(highest, Math.abs(p.left[i]));
    }
    return highest;
  }

  @Test
  void aFullResetForgetsPartsAndDrums() {
    Performance p = kit().nrpn(0, 9, 0x18, 60, 100).cc(0, 9, 121, 127).on(0, 9, 60, 127);
    p.render(SECOND);
    assertThat(Pitch.cents(p.left, SECOND / 2, SECOND)).isCloseTo(0, within(0.5));
    assertThat(vibrato(sine().cc(0, 0, 77, 127).cc(0, 0, 121, 127))).isCloseTo(0, within(0.5));
  }
}
