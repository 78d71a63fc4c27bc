package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleClockTest {
  private static final long SECOND = 10_000_000;

  private final SampleClock clock = new SampleClock(22_050);

  @Test
  void theStartIsMasterTimeAndASecondIsTheRate() {
    clock.start(0, 123_456);
    assertThat(clock.toTime(0)).isEqualTo(123_456);
    assertThat(clock.toTime(22_050)).isEqualTo(123_456 + SECOND);
    assertThat(clock.toFrame(123_456 + SECOND)).isEqualTo(22_050);
  }

  @Test
  void thereAndBackIsTheFrameOrTheOneBefore() {
    clock.start(0, 5);
    for (long frame = 0; frame < 100_000; frame++) {
      assertThat(clock.toFrame(clock.toTime(frame))).isBetween(frame - 1, frame);
    }
  }

  @Test
  void aStartInTheMiddleMapsItsOwnPosition() {
    clock.start(3 * SECOND, 100 * SECOND);
    assertThat(clock.toTime(3 * 22_050)).isEqualTo(100 * SECOND);
  }

  @Test
  void eachCorrectionTakesAHundredthOfTheDrift() {
    clock.start(0, 0);
    clock.correct(SECOND, SECOND + 10_000);
    assertThat(clock.toTime(0)).isEqualTo(100);
    long before = 9_900;
    for (int i = 0; i < 500; i++) {
      clock.correct(SECOND, SECOND + 10_000);
      long error = SECOND + 10_000 - clock.toTime(22_050);
      assertThat(error).isBetween(0L, before);
      before = error;
    }
    // what is left is less than the 100 units that integer division sees
    assertThat(before).isLessThan(200);
  }
}
