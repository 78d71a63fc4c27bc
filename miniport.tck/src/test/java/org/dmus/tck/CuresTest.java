package org.dmus.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dmus.tck.miniport.MiniportContracts;
import org.dmus.tck.report.CheckList;
import org.junit.jupiter.api.Test;

/** Every check of a miniport has a cure, and every cure a check. */
class CuresTest {
  private static final List<String> CHECKS = new CheckList(MiniportContracts.CLASSES).checks();

  @Test
  void everyCheckOfAMiniportSaysWhatToDo() {
    assertThat(CHECKS).allMatch(check -> Cures.ALL.of(check).isPresent());
  }

  @Test
  void everyCureIsOfACheck() {
    Stream<String> contracts = MiniportContracts.CLASSES.stream().map(Class::getSimpleName);
    assertThat(Stream.concat(CHECKS.stream(), contracts)).containsAll(Cures.ALL.tests());
  }

  @Test
  void thereAreMoreThanTwoHundredChecks() {
    assertThat(CHECKS).hasSizeGreaterThan(200).doesNotHaveDuplicates();
  }
}
