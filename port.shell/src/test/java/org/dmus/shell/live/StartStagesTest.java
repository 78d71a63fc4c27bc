package org.dmus.shell.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dmus.shell.StartStage;
import org.junit.jupiter.api.Test;

class StartStagesTest {
  @Test
  void theFiveSlowestComeFirstAndThenAllOfThem() {
    Map<String, Double> timeline = new LinkedHashMap<>();
    double end = 0;
    for (int took : new int[] {180, 10, 190, 130, 40, 15, 170}) {
      end += took;
      timeline.put("took " + took, end);
    }
    assertThat(StartStages.of(timeline))
        .containsExactly(
            new StartStage("took 190", 190, 380),
            new StartStage("took 180", 180, 180),
            new StartStage("took 170", 170, 735),
            new StartStage("took 130", 130, 510),
            new StartStage("took 40", 40, 550),
            new StartStage("all 7 stages", 735, 735));
  }

  @Test
  void withoutATimelineThereIsNoTable() {
    assertThat(StartStages.of(Map.of())).isEmpty();
  }
}
