package org.dmus.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dmus.doctor.Finding;
import org.dmus.doctor.Finding.Severity;
import org.junit.jupiter.api.Test;

/** What is told first. */
class RankingTest {
  private static final Fault ROOT = Fault.warning("root", "it waits for a file", "make it");
  private static final Fault MIDDLE = Fault.consequence("middle", "needs root", List.of(ROOT));
  private static final Fault LEAF = Fault.consequence("leaf", "needs middle", List.of(MIDDLE));

  private static List<String> subjects(Fault... faults) {
    return Ranking.of(List.of(faults)).stream().map(Finding::subject).toList();
  }

  @Test
  void causesComeBeforeWhatTheyCause() {
    assertThat(subjects(LEAF, MIDDLE, ROOT)).containsExactly("root", "middle", "leaf");
  }

  @Test
  void aCauseIsAsBadAsTheWorstItCausesAndIsToldOnce() {
    List<Finding> found = Ranking.of(List.of(ROOT, LEAF, MIDDLE));
    assertThat(found).hasSize(3).extracting(Finding::severity).containsOnly(Severity.ERROR);
  }

  @Test
  void theCureOfAConsequenceNamesTheRoot() {
    assertThat(LEAF.finding().cure()).isEqualTo("cure root first, see above");
  }

  @Test
  void errorsComeBeforeWarningsBeforeNotes() {
    assertThat(subjects(Fault.info("note", "a", ""), Fault.warning("warning", "b", ""), LEAF))
        .containsExactly("root", "middle", "leaf", "warning", "note");
  }
}
