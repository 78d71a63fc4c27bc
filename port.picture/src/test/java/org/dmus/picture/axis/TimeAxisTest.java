package org.dmus.picture.axis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0:00",
    "65, 5, 1:05",
    "59.999, 1, 1:00",
    "1.25, 0.01, 0:01.25",
    "3725, 60, 1:02:05",
    "0.002, 0.001, 0:00.002",
    "600, 120, 10:00",
    "59.96, 0.1, 1:00.0"
  })
  void aTimeIsAsOnAClock(double seconds, double step, String clock) {
    assertThat(TimeAxis.clock(seconds, step)).isEqualTo(clock);
  }
}
