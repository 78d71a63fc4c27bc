package org.dmus.tck.miniport.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmus.tck.Mutant;
import org.dmus.tck.Sources;
import org.dmus.tck.miniport.MiniportContracts;
import org.dmus.tck.report.CheckList;
import org.dmus.tck.sick.SickFault;
import org.junit.jupiter.api.Test;

/** A check that nothing makes fail proves nothing. */
class EveryCheckHasAFaultTest {
  private static final List<String> CHECKS = new CheckList(MiniportContracts.CLASSES).checks();

  /** The checks that faults fail, as what seeds the faults asserts. */
  private static Set<String> caught() throws IOException {
    return Stream.of(
            SeededFault.ofMiniports().map(SeededFault::caughtBy).flatMap(Collection::stream),
            SeededFault.ofSynthesizers().map(SeededFault::caughtBy).flatMap(Collection::stream),
            Stream.of(HostedFault.values()).map(HostedFault::caughtBy).flatMap(Collection::stream),
            Stream.of(SickFault.values()).map(SickFault::caughtBy).flatMap(Collection::stream),
            Mutant.in(Sources.uartMutants()).stream().map(Mutant::test))
        .flatMap(tests -> tests)
        .collect(Collectors.toSet());
  }

  @Test
  void noCheckIsWithoutAFault() throws IOException {
    Set<String> without = new TreeSet<>(CHECKS);
    without.removeAll(caught());
    assertThat(without).as("checks that need a fault").isEmpty();
  }

  @Test
  void everyFaultIsFoundByChecksThatThereAre() throws IOException {
    assertThat(CHECKS).containsAll(caught());
  }

  @Test
  void thePageSaysHowManyThereAre() throws IOException {
    assertThat(Files.readString(Path.of("../docs/tck.md")).replaceAll("\\s+", " "))
        .contains("There are %d checks of miniports".formatted(CHECKS.size()))
        .contains("in memory one of %d faults".formatted(count(SeededFault.ofMiniports())))
        .contains("one voice one of %d;".formatted(count(SeededFault.ofSynthesizers())))
        .contains("MPU-401 (%d in".formatted(Mutant.in(Sources.uartMutants()).size()));
  }

  /** Without the ones that are well. */
  private static long count(Stream<SeededFault> faults) {
    return faults.filter(fault -> !fault.caughtBy().isEmpty()).count();
  }
}
