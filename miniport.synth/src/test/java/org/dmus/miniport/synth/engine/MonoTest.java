package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.Patch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One note at a time, legato, portamento: as heard. */
class MonoTest {
  private static final int SECOND = TestBank.RATE;

  /** Silent at first, full after half a second: an attack is heard. */
  private static final Connection SLOW =
      Connection.constant(Articulator.DST_EG1_ATTACK_TIME, DlsUnits.secondsToTime(0.5));

  private static Performance sine(Connection... articulation) {
    return new Performance(TestBank.of(TestBank.SINE, articulation)).cc(0, 0, 126, 1);
  }

  private static double cents(Performance p) {
    return Pitch.cents(p.left, p.left.length / 2, p.left.length);
  }

  private static double highest(float[] wave, int from, int to) {
    float[] sorted = Arrays.copyOfRange(wave, from, to);
    Arrays.sort(sorted);
    return sorted[sorted.length - 1];
  }

  @Test
  void theKeyThatIsStillDownSoundsAgain() {
    Performance p = sine().on(0, 0, 60, 127).on(100, 0, 64, 127).on(200, 0, 67, 127).render(SECOND);
    assertThat(cents(p)).isCloseTo(700, within(0.5));
    assertThat(cents(p.off(SECOND, 0, 67).render(SECOND))).isCloseTo(400, within(0.5));
    // a key in between goes up: nothing is heard of it
    assertThat(cents(p.off(2 * SECOND, 0, 60).render(SECOND))).isCloseTo(400, within(0.5));
    assertThat(p.off(3 * SECOND, 0, 64).render(SECOND).voices()).isZero();
  }

  @Test
  void theKeyComesBackAsHardAsItWasPressed() {
    Performance p = sine().on(0, 0, 60, 64).on(10, 0, 64, 127).render(SECOND);
    double loud = highest(p.left, SECOND / 2, SECOND);
    p.off(SECOND, 0, 64).render(SECOND);
    assertThat(Performance.db(highest(p.left, SECOND / 2, SECOND), loud))
        .isCloseTo(-11.9, within(0.05));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 127})
  void whateverCc126AsksForOneChannelIsMono(int channels) {
    Performance p = new Performance(TestBank.of(TestBank.SINE)).cc(0, 3, 126, channels);
    p.on(0, 3, 60, 127).on(10, 3, 64, 127).on(10, 4, 60, 127).on(10, 4, 64, 127).render(SECOND);
    assertThat(p.voices()).isEqualTo(3);
  }

  @Test
  void allNotesOffForgetsTheKeys() {
    Performance p = sine().on(0, 0, 60, 127).on(10, 0, 64, 127).cc(20, 0, 123, 0);
    p.off(30, 0, 64).render(SECOND);
    assertThat(p.voices()).isZero();
  }

  @Test
  void aSustainedKeyIsNotLeftForAnother() {
    Performance p = sine().on(0, 0, 60, 127).on(10, 0, 64, 127).cc(20, 0, 64, 127);
    assertThat(cents(p.off(30, 0, 64).render(SECOND))).isCloseTo(400, within(0.5));
    assertThat(p.on(SECOND, 0, 67, 127).render(SECOND).voices()).isEqualTo(1);
    assertThat(cents(p)).isCloseTo(700, within(0.5));
  }

  @Test
  void withoutTheLegatoPedalEveryNoteHasItsAttack() {
    Performance p = sine(SLOW).on(0, 0, 60, 127).on(SECOND, 0, 64, 127).render(2 * SECOND);
    double full = highest(p.left, SECOND - 1_000, SECOND);
    assertThat(highest(p.left, SECOND + 1_000, SECOND + 2_000)).isLessThan(full / 5);
  }

  @Test
  void theLegatoPedalTakesTheAttackAwayAndBringsTheKeyBackLikewise() {
    Performance p = sine(SLOW).cc(0, 0, 68, 127).on(0, 0, 60, 127).on(SECOND, 0, 64, 127);
    p.render(2 * SECOND);
    double full = highest(p.left, SECOND - 1_000, SECOND);
    assertThat(highest(p.left, SECOND + 1_000, SECOND + 2_000)).isCloseTo(full, within(full / 50));
    assertThat(Pitch.cents(p.left, SECOND + 200, 2 * SECOND)).isCloseTo(400, within(0.5));
    assertThat(p.voices()).isEqualTo(1);
    p.off(2 * SECOND, 0, 64).render(SECOND);
    assertThat(highest(p.left, 0, 1_000)).isCloseTo(full, within(full / 50));
    assertThat(Pitch.cents(p.left, 200, SECOND)).isCloseTo(0, within(0.5));
    assertThat(p.off(3 * SECOND, 0, 60).render(SECOND).voices()).isZero();
  }

  @Test
  void theLegatoPedalMakesAPolyphonicPartMonophonicWhileItIsDown() {
    Performance p = new Performance(TestBank.of(TestBank.SINE)).cc(0, 0, 68, 127);
    assertThat(p.on(0, 0, 60, 127).on(10, 0, 64, 127).render(5_000).voices()).isEqualTo(1);
    p.cc(5_000, 0, 68, 0).on(5_000, 0, 67, 127).render(5_000);
    assertThat(p.voices()).isEqualTo(2);
  }

  @Test
  void anInstrumentThatPlaysTheOtherKeyOtherwiseStartsAnew() {
    Performance p =
        new Performance(
            new TestBank()
                .add(
                    Patch.melodic(0),
                    TestBank.ranged(TestBank.SINE, 0, 63, 1, 127),
                    TestBank.ranged(TestBank.CLICK, 64, 127, 1, 127))
                .build());
    p.cc(0, 0, 68, 127).on(0, 0, 60, 127).on(SECOND, 0, 64, 127).render(SECOND + 2_000);
    assertThat(p.voices()).isZero();
    assertThat(highest(p.left, SECOND + 1_000, SECOND + 2_000)).isZero();
  }

  @Test
  void portamentoGlidesBetweenLegatoNotes() {
    Performance p = sine().cc(0, 0, 68, 127).cc(0, 0, 65, 127).cc(0, 0, 5, 100);
    p.on(0, 0, 60, 127).on(SECOND, 0, 72, 127).render(2 * SECOND);
    // an octave within a second: half of it after half of that
    int half = SECOND + SECOND / 2;
    assertThat(Pitch.cents(p.left, half - 2_000, half + 2_000)).isCloseTo(600, within(10.0));
    assertThat(cents(p.render(SECOND))).isCloseTo(1_200, within(0.5));
  }

  @Test
  void portamentoControlStartsTheNextNoteElsewhereOnceAndWithoutTheSwitch() {
    Performance p = new Performance(TestBank.of(TestBank.SINE)).cc(0, 0, 5, 100);
    p.cc(0, 0, 84, 48).on(0, 0, 60, 127).render(SECOND);
    int half = SECOND / 2;
    assertThat(Pitch.cents(p.left, half - 2_000, half + 2_000)).isCloseTo(-600, within(10.0));
    p.cc(SECOND, 0, 120, 0).render(1_000).on(SECOND + 1_000, 0, 60, 127).render(SECOND);
    assertThat(Pitch.cents(p.left, 200, 4_000)).as("the note after").isCloseTo(0, within(0.5));
  }

  @Test
  void portamentoControlLeadsANoteThatSounds() {
    Performance p = new Performance(TestBank.of(TestBank.SINE, SLOW)).cc(0, 0, 5, 50);
    p.on(0, 0, 60, 127).cc(SECOND, 0, 84, 60).on(SECOND, 0, 67, 127).render(2 * SECOND);
    double full = highest(p.left, SECOND - 1_000, SECOND);
    assertThat(p.voices()).isEqualTo(1);
    assertThat(highest(p.left, SECOND + 1_000, SECOND + 2_000)).isCloseTo(full, within(full / 50));
    assertThat(cents(p.render(SECOND))).isCloseTo(700, within(0.5));
    assertThat(p.off(3 * SECOND, 0, 67).render(SECOND).voices()).isZero();
  }

  @Test
  void aFullResetLeavesWhatIsSetForEveryPart() {
    Performance p = new Performance(TestBank.of(TestBank.SINE));
    p.sysex(0, 0xF0, 0x7F, 0x7F, 4, 3, 0, 96, 0xF7).cc(0, 0, 121, 127).on(0, 0, 60, 127);
    assertThat(cents(p.render(SECOND))).isCloseTo(50, within(0.5));
  }
}
