package org.dmus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelineTest {

  @Test
  void stagesAreInOrderAndTheFirstOfANameCounts() {
    Timeline timeline = new Timeline(100);
    timeline.accept("java");
    timeline.accept("framework");
    double java = timeline.get().get("java");
    timeline.accept("java");
    assertThat(timeline.get().keySet()).containsExactly("java", "framework");
    assertThat(timeline.get().get("java")).isEqualTo(java).isGreaterThanOrEqualTo(100);
    assertThat(timeline.get().get("framework")).isGreaterThanOrEqualTo(java);
  }

  @Test
  void whatIsReadIsACopy() {
    Timeline timeline = new Timeline(0);
    timeline.get().put("made up", 1.0);
    assertThat(timeline.get()).isEmpty();
  }

  @Test
  void aProcessHasAnAge() {
    Timeline timeline = Timeline.ofProcess();
    timeline.accept("java");
    assertThat(timeline.get().get("java")).isPositive();
  }
}
