package org.dmus.miniport.fmsynth.midi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dmus.miniport.fmsynth.chip.Chip;
import org.junit.jupiter.api.Test;

class PitchTest {

  private static double cents(int pitch) {
    double hertz = Pitch.fNumber(pitch) * Math.pow(2, Pitch.block(pitch) - 20) * Chip.RATE;
    return 6_900 + 1_200 * Math.log(hertz / 440) / Math.log(2);
  }

  @Test
  void everyPitchThatTheChipHasIsWithinTwoCents() {
    for (int pitch = 1_900; pitch < 11_450; pitch++) {
      assertThat(cents(pitch)).isCloseTo(pitch, within(1.8));
    }
  }

  @Test
  void numbersAndBlocksAreThoseOfTheChipWhateverIsAsked() {
    for (int pitch = -30_000; pitch < 40_000; pitch += 7) {
      assertThat(Pitch.fNumber(pitch)).isBetween(0, 1_023);
      assertThat(Pitch.block(pitch)).isBetween(0, 7);
      assertThat(Pitch.keyCode(pitch)).isBetween(0, 15);
    }
  }

  @Test
  void beyondTheHighestOctavesRepeat() {
    assertThat(cents(12_000)).isCloseTo(10_800, within(1.8));
  }

  @Test
  void belowTheLowestTheyAreStillThereButCoarser() {
    assertThat(cents(700)).isCloseTo(700, within(7.0));
  }
}
