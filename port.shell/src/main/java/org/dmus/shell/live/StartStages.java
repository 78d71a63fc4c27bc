package org.dmus.shell.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dmus.shell.StartStage;

/** The timeline of the start as a short table: who wants all of it makes a report. */
final class StartStages {
  private static final int SLOWEST = 5;

  private StartStages() {}

  /**
   * Returns the slowest stages, slowest first, and then the last with the time of all.
   *
   * @param timeline stages in order, each with the time of its end in ms
   */
  static List<StartStage> of(Map<?, ?> timeline) {
    List<StartStage> all = new ArrayList<>();
    long before = 0;
    for (Map.Entry<?, ?> each : timeline.entrySet()) {
      long end = Math.round((Double) each.getValue());
      all.add(new StartStage(String.valueOf(each.getKey()), end - before, end));
      before = end;
    }
    List<StartStage> shown =
        new ArrayList<>(
            all.stream()
                .sorted(Comparator.comparingLong(StartStage::tookMs).reversed())
                .limit(SLOWEST)
                .toList());
    if (!all.isEmpty()) {
      shown.add(new StartStage("all " + all.size() + " stages", before, before));
    }
    return shown;
  }
}
