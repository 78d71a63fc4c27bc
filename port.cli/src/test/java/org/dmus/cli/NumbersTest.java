package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void timesHaveMinutesSecondsAndTenths() {
    assertThat(Numbers.time(0)).isEqualTo("0:00.0");
    assertThat(Numbers.time(59.96)).isEqualTo("1:00.0");
    assertThat(Numbers.time(83.4)).isEqualTo("1:23.4");
    assertThat(Numbers.time(3_725.04)).isEqualTo("62:05.0");
  }

  @Test
  void factorsHaveTwoDigitsAtLeast() {
    assertThat(Numbers.factor(0.96)).isEqualTo("1.0");
    assertThat(Numbers.factor(35.4)).isEqualTo("35");
  }

  @Test
  void levelsAreDecibelsOfFullScale() {
    assertThat(Numbers.level(1)).isEqualTo("0.0 dB");
    assertThat(Numbers.level(0.7)).isEqualTo("-3.1 dB");
    assertThat(Numbers.level(0)).isEqualTo("silent");
  }
}
