package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.dls.Patch;
import org.junit.jupiter.api.Test;

class PedalTest {
  private static final int LATER = 5_000;

  private final Performance p = new Performance(TestBank.of(TestBank.DC));

  @Test
  void noteOffEndsTheNote() {
    assertThat(p.on(0, 0, 60, 100).off(10, 0, 60).render(LATER).voices()).isZero();
  }

  @Test
  void noteOnWithVelocityZeroIsANoteOff() {
    assertThat(p.on(0, 0, 60, 100).on(10, 0, 60, 0).render(LATER).voices()).isZero();
  }

  @Test
  void theSustainPedalHoldsUntilItRises() {
    p.on(0, 0, 60, 100).cc(5, 0, 64, 64).off(10, 0, 60).render(LATER);
    assertThat(p.voices()).isEqualTo(1);
    assertThat(p.cc(LATER, 0, 64, 63).render(LATER).voices()).isZero();
  }

  @Test
  void sustainBelowSixtyFourIsUp() {
    assertThat(p.cc(0, 0, 64, 63).on(0, 0, 60, 100).off(9, 0, 60).render(LATER).voices()).isZero();
  }

  @Test
  void thePedalDoesNotReleaseKeysThatAreDown() {
    p.cc(0, 0, 64, 127).on(0, 0, 60, 100).cc(10, 0, 64, 0).render(LATER);
    assertThat(p.voices()).isEqualTo(1);
  }

  @Test
  void sostenutoHoldsOnlyTheKeysThatWereDown() {
    p.on(0, 0, 60, 100).cc(5, 0, 66, 127).on(6, 0, 64, 100);
    p.off(10, 0, 60).off(10, 0, 64).render(LATER);
    assertThat(p.voices()).isEqualTo(1);
    assertThat(p.cc(LATER, 0, 66, 0).render(LATER).voices()).isZero();
  }

  @Test
  void allSoundOffSilencesSustainedNotesWithinMilliseconds() {
    p.cc(0, 0, 64, 127).on(0, 0, 60, 100).off(5, 0, 60).cc(100, 0, 120, 0).render(LATER);
    assertThat(p.voices()).isZero();
    for (int i = 100 + TestBank.RATE / 100; i < LATER; i++) {
      assertThat(p.left[i]).isZero();
    }
  }

  @Test
  void allSoundOffLeavesOtherChannelsAlone() {
    p.on(0, 0, 60, 100).on(0, 1, 60, 100).cc(9, 0, 120, 0).render(LATER);
    assertThat(p.voices()).isEqualTo(1);
  }

  @Test
  void allNotesOffHonoursThePedal() {
    p.cc(0, 0, 64, 127).on(0, 0, 60, 100).cc(9, 0, 123, 0).render(LATER);
    assertThat(p.voices()).isEqualTo(1);
    assertThat(p.cc(LATER, 0, 64, 0).render(LATER).voices()).isZero();
  }

  @Test
  void resetAllControllersLiftsThePedal() {
    p.cc(0, 0, 64, 127).on(0, 0, 60, 100).off(5, 0, 60).cc(9, 0, 121, 0).render(LATER);
    assertThat(p.voices()).isZero();
  }

  @Test
  void monoModeKeepsOneNote() {
    p.cc(0, 0, 126, 1).on(0, 0, 60, 100).on(50, 0, 64, 100).render(LATER);
    assertThat(p.voices()).isEqualTo(1);
  }

  @Test
  void everyLayerOfANoteEndsWithIt() {
    Performance layered =
        new Performance(
            new TestBank()
                .add(Patch.melodic(0), TestBank.region(TestBank.DC), TestBank.region(TestBank.SINE))
                .build());
    assertThat(layered.on(0, 0, 60, 100).render(100).voices()).isEqualTo(2);
    assertThat(layered.off(100, 0, 60).render(LATER).voices()).isZero();
  }
}
