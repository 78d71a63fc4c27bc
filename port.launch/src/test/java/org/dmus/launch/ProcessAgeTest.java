package org.dmus.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProcessAgeTest {

  @Test
  void theAgeIsTheTimeSinceBootLessThatOfTheStart() {
    String stat =
        "772 (a (b) c) R 1 1 1 0 -1 4194304 100 0 0 0 0 0 0 0 20 0 1 0 3445028 3133440 388";
    assertThat(ProcessAge.between(stat, "34450.75 32098.85\n")).isCloseTo(470, within(0.01));
  }

  @Test
  void itGrows() {
    double before = ProcessAge.ms();
    assertThat(before).isPositive();
    assertThat(ProcessAge.ms()).isGreaterThanOrEqualTo(before);
  }
}
