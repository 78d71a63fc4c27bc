package org.dmus.tck.miniport.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dmus.tck.TckResult;
import org.dmus.tck.miniport.MiniportContracts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTest {
  private static final List<String> TABLE = new ArrayList<>(List.of("fault,failing check"));

  /** Which fault fails which checks: target/faults.csv. */
  @AfterAll
  static void writeTable() throws IOException {
    Files.write(Files.createDirectories(Path.of("target")).resolve("faults.csv"), TABLE);
  }

  @ParameterizedTest
  @EnumSource
  void aFaultIsFoundByExactlyTheChecksThatAreAboutIt(Fault fault) {
    FaultyUnderTest.choose(fault);
    assertFound(fault, MiniportContracts.run(FaultyUnderTest.class), fault.caughtBy());
  }

  @ParameterizedTest
  @MethodSource("org.dmus.tck.miniport.faulty.SeededFault#ofSynthesizers")
  void soIsAFaultOfASynthesizer(SeededFault fault) {
    FaultySynthUnderTest.choose(fault);
    assertFound(fault, MiniportContracts.run(FaultySynthUnderTest.class), fault.caughtBy());
  }

  private static void assertFound(Object fault, List<TckResult> results, Set<String> caughtBy) {
    results.stream()
        .filter(result -> !result.isPassed())
        .forEach(result -> TABLE.add(fault + "," + result.test()));
    assertThat(results)
        .filteredOn(result -> !result.isPassed())
        .extracting(TckResult::test)
        .containsExactlyInAnyOrderElementsOf(caughtBy);
    assertThat(results).hasSizeGreaterThan(40);
  }
}
