package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dmus.dls.Patch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Roland's and Yamaha's system exclusive: the same things at other addresses, as heard. */
class GsXgTest {
  private static final int SECOND = TestBank.RATE;
  private static final double CENTRE = TestBank.DC_LEVEL * Math.sqrt(0.5);

  private static TestBank bank() {
    return new TestBank()
        .add(Patch.melodic(0), TestBank.region(TestBank.SINE))
        .add(Patch.melodic(5), TestBank.region(TestBank.DC))
        .add(new Patch(8, 0, 5, false), TestBank.region(TestBank.CLICK))
        .add(Patch.drums(0), TestBank.region(TestBank.SINE));
  }

  private static Performance start() {
    return new Performance(bank().build());
  }

  private static Performance wet() {
    return new Performance(bank().build(), Performance.settings().withEffects(true));
  }

  private static double cents(Performance p, int channel, int key) {
    p.on(0, channel, key, 127).render(SECOND);
    return Pitch.cents(p.left, SECOND / 2, SECOND);
  }

  private static double level(Performance p, int channel) {
    p.program(0, channel, 5).on(0, channel, 60, 127).render(2_000);
    return Performance.db(Math.max(p.left[1_999], p.right[1_999]), CENTRE);
  }

  @ParameterizedTest
  @EnumSource
  void aPartHearsAnotherChannelOrNone(Maker maker) {
    Performance p = maker.set(start(), 0x02, 0x04, 7).on(0, 0, 60, 127).render(100);
    assertThat(p.voices()).as("its own channel").isZero();
    assertThat(p.on(100, 7, 60, 127).render(100).voices()).as("beside part 8").isEqualTo(2);
    assertThat(p.off(200, 7, 60).render(5_000).voices()).isZero();
    int off = maker == Maker.GS ? 16 : 127;
    Performance q = maker.set(start(), 0x02, 0x04, off).on(0, 0, 60, 127).render(100);
    assertThat(q.voices()).isZero();
    q.sysex(100, 0xF0, 0x7E, 0x7F, 9, 1, 0xF7).on(100, 0, 60, 127).render(100);
    assertThat(q.voices()).as("until a reset").isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void aPartIsMovedByKeysAndItsScaleByCents(Maker maker) {
    assertThat(cents(maker.set(start(), 0x16, 0x08, 69), 0, 60)).isCloseTo(500, within(0.5));
    assertThat(cents(maker.set(start(), 0x42, 0x43, 64 - 20), 0, 62)).isCloseTo(180, within(0.5));
    assertThat(cents(maker.set(start(), 0x42, 0x43, 64 - 20), 0, 60)).isCloseTo(0, within(0.5));
  }

  @ParameterizedTest
  @EnumSource
  void levelAndPanAreThoseOfCc7AndCc10(Maker maker) {
    assertThat(level(maker.set(start(), 0x19, 0x0B, 64), 0)).isCloseTo(-11.9, within(0.05));
    Performance left = maker.set(start(), 0x1C, 0x0E, 1);
    level(left, 0);
    assertThat(left.right[1_999]).isCloseTo(0, within(1e-6f));
    Performance random = maker.set(start(), 0x1C, 0x0E, 0);
    level(random, 0);
    assertThat(random.left[1_999]).isEqualTo(random.right[1_999]);
  }

  @ParameterizedTest
  @EnumSource
  void aProgramIsSelectedWithItsBank(Maker maker) {
    Performance p =
        maker == Maker.GS ? start().gs(0, 0x40, 0x11, 0, 8, 5) : start().xg(0, 8, 0, 1, 8, 0, 5);
    p.on(0, 0, 60, 127).render(60);
    assertThat(p.left[0]).isNotZero();
    assertThat(p.left[20]).as("a click").isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aPartHasAKeyRange(Maker maker) {
    Performance p = maker.set(start(), 0x1D, 0x0F, 50, 70);
    p.on(0, 0, 49, 127).on(0, 0, 71, 127).render(10);
    assertThat(p.voices()).isZero();
    assertThat(p.on(10, 0, 50, 127).on(10, 0, 70, 127).render(10).voices()).isEqualTo(2);
    assertThat(p.synthesizer.statistics().missingNotes()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aPartIsMonoOrPoly(Maker maker) {
    Performance p = maker.set(start(), 0x13, 0x05, 0);
    p.on(0, 0, 60, 127).on(10, 0, 62, 127).render(5_000);
    assertThat(p.voices()).isEqualTo(1);
    maker.set(p.cc(5_000, 0, 120, 0), 0x13, 0x05, 1).render(5_000);
    p.on(10_000, 0, 60, 127).on(10_010, 0, 62, 127).render(5_000);
    assertThat(p.voices()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void theBendReachesAsFarAsItIsSet(Maker maker) {
    Performance p =
        maker == Maker.GS
            ? start().gs(0, 0x40, 0x21, 0x10, 64 + 7)
            : start().xg(0, 8, 0, 0x23, 64 + 7);
    assertThat(cents(p.bend(0, 0, 16_383), 0, 60)).isCloseTo(700, within(0.5));
  }

  @ParameterizedTest
  @EnumSource
  void pressureIsToldWhereToAct(Maker maker) {
    Performance p =
        maker == Maker.GS
            ? start().gs(0, 0x40, 0x21, 0x20, 64 + 3)
            : start().xg(0, 8, 0, 0x4D, 64 + 3);
    assertThat(cents(p.send(0, 0xD0, 127, 0), 0, 60)).isCloseTo(300, within(0.5));
    Performance vibrato =
        maker == Maker.GS ? start().gs(0, 0x40, 0x21, 0x24, 21) : start().xg(0, 8, 0, 0x50, 21);
    vibrato.send(0, 0xD0, 127, 0).on(0, 0, 60, 127).render(SECOND);
    assertThat(Pitch.highestCents(vibrato.left, 4_410, SECOND)).isCloseTo(99, within(3.0));
  }

  @ParameterizedTest
  @CsvSource({"GS,0x31,0x16", "XG,0x31,0x16"})
  void vibratoDepthIsThatOfTheNrpn(Maker maker, String gs, String xg) {
    Performance p = maker.set(start(), Integer.decode(gs), Integer.decode(xg), 114);
    p.on(0, 0, 60, 127).render(SECOND);
    assertThat(Pitch.highestCents(p.left, 4_410, SECOND)).isCloseTo(100, within(3.0));
  }

  @ParameterizedTest
  @EnumSource
  void everythingIsTunedByTenthsOfACent(Maker maker) {
    int tenths = 1_024 + 333;
    int[] address = maker == Maker.GS ? new int[] {0x40, 0, 0} : new int[] {0, 0, 0};
    int[] nibbles = {0, tenths >> 8, tenths >> 4 & 15, tenths & 15};
    assertThat(cents(maker.send(start(), address, nibbles), 5, 60)).isCloseTo(33.3, within(0.3));
  }

  @ParameterizedTest
  @EnumSource
  void everythingIsTurnedDownAndMoved(Maker maker) {
    int[] volume = maker == Maker.GS ? new int[] {0x40, 0, 4} : new int[] {0, 0, 4};
    assertThat(level(maker.send(start(), volume, 64), 3)).isCloseTo(-11.9, within(0.05));
    int[] shift = maker == Maker.GS ? new int[] {0x40, 0, 5} : new int[] {0, 0, 6};
    assertThat(cents(maker.send(start(), shift, 62), 3, 60)).isCloseTo(-200, within(0.5));
    assertThat(cents(maker.send(start(), shift, 62), 9, 60)).as("drums").isCloseTo(0, within(0.5));
  }

  @ParameterizedTest
  @EnumSource
  void aDrumIsTunedInItsMapAndInNoOther(Maker maker) {
    int[] coarse = maker == Maker.GS ? new int[] {0x41, 0x01, 60} : new int[] {0x30, 60, 0};
    int up = maker == Maker.GS ? 65 : 64 + 5;
    assertThat(cents(maker.send(start(), coarse, up), 9, 60)).isCloseTo(500, within(0.5));
    assertThat(cents(maker.send(start(), coarse, up), 9, 61)).isCloseTo(100, within(0.5));
    assertThat(cents(maker.send(start(), coarse, up), 0, 60)).isCloseTo(0, within(0.5));
    int[] second = maker == Maker.GS ? new int[] {0x41, 0x11, 60} : new int[] {0x31, 60, 0};
    assertThat(cents(maker.send(start(), second, up), 9, 60)).isCloseTo(0, within(0.5));
    Performance other = maker.set(start(), 0x15, 0x07, maker == Maker.GS ? 2 : 3);
    assertThat(cents(maker.send(other, second, up), 0, 60)).isCloseTo(500, within(0.5));
  }

  @ParameterizedTest
  @EnumSource
  void theLevelOfADrumIsOnTheCurveOfCc7(Maker maker) {
    Performance p =
        new Performance(new TestBank().add(Patch.drums(0), TestBank.region(TestBank.DC)).build());
    int[] level = maker == Maker.GS ? new int[] {0x41, 0x02, 60} : new int[] {0x30, 60, 2};
    maker.send(p, level, 64).on(0, 9, 60, 127).render(1_000);
    assertThat(Performance.db(p.left[999], CENTRE)).isCloseTo(-11.9, within(0.05));
  }

  @Test
  void anXgDrumSetupIsForgottenWhenToldSo() {
    Performance p = start().xg(0, 0x30, 60, 0, 76).xg(0, 0, 0, 0x7D, 0);
    assertThat(cents(p, 9, 60)).isCloseTo(0, within(0.5));
  }

  @Test
  void aReverberationOfAnotherTypeSoundsOtherwise() {
    double hall = tail(wet());
    assertThat(tail(wet().gs(0, 0x40, 1, 0x30, 0))).as("GS room").isLessThan(hall / 2);
    assertThat(tail(wet().xg(0, 2, 1, 0, 2, 0))).as("XG room").isLessThan(hall / 2);
    assertThat(tail(wet().xg(0, 2, 1, 0, 0, 0))).as("no effect: as it was").isEqualTo(hall);
  }

  /** Returns the energy of the reverberation of what a set-up says, half a second after a click. */
  private static double tail(Performance setUp) {
    Performance p = setUp.cc(0, 0, 91, 127).cc(0, 0, 0, 8).program(0, 0, 5).on(0, 0, 60, 127);
    p.render(2 * SECOND);
    double energy = 0;
    for (int i = SECOND / 2; i < p.left.length; i++) {
      energy += p.left[i] * p.left[i];
    }
    return energy;
  }

  @Test
  void aGsMessageWithAWrongChecksumIsIgnoredAndCounted() {
    Performance p = start();
    p.sysex(0, 0xF0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x11, 0x19, 0x00, 0x17, 0xF7);
    assertThat(level(p, 0)).isCloseTo(0, within(0.05));
    assertThat(p.synthesizer.statistics().damagedMessages()).isEqualTo(1);
  }

  @Test
  void otherModelsAreLeftAlone() {
    Performance p = start();
    p.sysex(0, 0xF0, 0x41, 0x10, 0x16, 0x12, 0x40, 0x11, 0x19, 0x00, 0x16, 0xF7);
    p.sysex(0, 0xF0, 0x43, 0x10, 0x49, 0x08, 0x00, 0x0B, 0x00, 0xF7);
    assertThat(level(p, 0)).isCloseTo(0, within(0.05));
    assertThat(p.synthesizer.statistics().damagedMessages()).isZero();
  }
}
