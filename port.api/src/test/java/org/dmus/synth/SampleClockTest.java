package org.dmus.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conversions of synth-and-dls 4 (behaviours 107 to 109). */
class SampleClockTest {
  private static final long SECOND = 10_000_000;
  private static final long PERIOD = SECOND / 50;

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

  @ParameterizedTest
  @ValueSource(ints = {8_000, 11_025, 22_050, 44_100, 48_000, 96_000, 192_000})
  void thereAndBackHoldsAtEveryRateForYearsAndAfterCorrections(int rate) {
    clock.setSampleRate(rate);
    Random random = new Random(rate);
    long master = random.nextLong(1L << 55);
    clock.start(random.nextLong(SECOND), master);
    for (int i = 0; i < 20_000; i++) {
      long frame = random.nextLong(rate * 31_557_600L);
      assertThat(clock.toFrame(clock.toTime(frame))).isBetween(frame - 1, frame);
      clock.correct(i * PERIOD, master + i * PERIOD + random.nextLong(1_000));
    }
  }

  @Test
  void aStartInTheMiddleMapsItsOwnPosition() {
    clock.start(3 * SECOND, 100 * SECOND);
    assertThat(clock.toTime(3 * 22_050)).isEqualTo(100 * SECOND);
  }

  @Test
  void aStartForgetsTheDriftBeforeIt() {
    clock.start(0, 0);
    clock.correct(SECOND, 2 * SECOND);
    clock.start(0, 7 * SECOND);
    assertThat(clock.toTime(0)).isEqualTo(7 * SECOND);
  }

  @ParameterizedTest
  @ValueSource(longs = {10_000, -10_000, 3 * SECOND, -3 * SECOND})
  void eachCorrectionTakesAHundredthOfTheErrorAndNeverMore(long error) {
    clock.start(0, 0);
    long left = Math.abs(error);
    for (int i = 1; i <= 500; i++) {
      // the master is a constant step away; both run at the same speed
      long slave = i * PERIOD;
      clock.correct(slave, slave + error);
      long now = Math.abs(error - clock.toTime(0));
      assertThat(left - now).isEqualTo(left / 100);
      left = now;
    }
    assertThat(left).isLessThan(Math.max(200, Math.abs(error) / 100));
  }

  @Test
  void aConstantDriftIsFollowedAtAConstantDistance() {
    clock.start(0, 0);
    long drift = 20; // 100 parts in a million, each 20 ms
    long error = 0;
    for (int i = 1; i <= 2_000; i++) {
      clock.correct(i * PERIOD, i * (PERIOD + drift));
      error = i * (PERIOD + drift) - (i * PERIOD + clock.toTime(0));
    }
    assertThat(error).as("a hundred times what a period adds").isBetween(99 * drift, 101 * drift);
  }
}
