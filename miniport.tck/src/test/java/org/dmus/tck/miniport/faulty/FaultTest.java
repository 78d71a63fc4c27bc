package org.dmus.tck.miniport.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dmus.tck.TckResult;
import org.dmus.tck.TckRun;
import org.dmus.tck.miniport.MiniportContracts;
import org.dmus.tck.miniport.MiniportExtension;
import org.dmus.tck.miniport.MiniportUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fault is found by exactly the checks that are about it: of the contracts of those checks, or
 * with {@code -Ddmus.faults.all=true} of all contracts. What has no fault is asked everything.
 */
class FaultTest {
  private static final String FAULTS = "org.dmus.tck.miniport.faulty.SeededFault#";
  private static final boolean ALL = Boolean.getBoolean("dmus.faults.all");
  private static final List<String> TABLE = new ArrayList<>(List.of("fault,failing check"));

  /** Which fault fails which checks: target/faults.csv. */
  @AfterAll
  static void writeTable() throws IOException {
    Files.write(Files.createDirectories(Path.of("target")).resolve("faults.csv"), TABLE);
  }

  @ParameterizedTest
  @MethodSource(FAULTS + "ofMiniports")
  void aFaultIsFoundByExactlyTheChecksThatAreAboutIt(SeededFault fault) {
    FaultyUnderTest.choose(fault);
    assertFound(fault, FaultyUnderTest.class);
  }

  @ParameterizedTest
  @MethodSource(FAULTS + "ofSynthesizers")
  void soIsAFaultOfASynthesizer(SeededFault fault) {
    FaultySynthUnderTest.choose(fault);
    assertFound(fault, FaultySynthUnderTest.class);
  }

  private static void assertFound(SeededFault fault, Class<? extends MiniportUnderTest> subject) {
    List<TckResult> results =
        TckRun.run(contracts(fault), Map.of(MiniportExtension.MINIPORT, subject.getName()));
    results.stream()
        .filter(result -> !result.isPassed())
        .forEach(result -> TABLE.add(fault + "," + result.test()));
    assertThat(results)
        .filteredOn(result -> !result.isPassed())
        .extracting(TckResult::test)
        .containsExactlyInAnyOrderElementsOf(fault.caughtBy());
    assertThat(results).hasSizeGreaterThan(fault.caughtBy().isEmpty() ? 40 : 0);
  }

  private static List<Class<?>> contracts(SeededFault fault) {
    return ALL || fault.caughtBy().isEmpty()
        ? MiniportContracts.CLASSES
        : MiniportContracts.CLASSES.stream()
            .filter(contract -> isAbout(contract, fault))
            .<Class<?>>map(contract -> contract)
            .toList();
  }

  private static boolean isAbout(Class<?> contract, SeededFault fault) {
    return fault.caughtBy().stream()
        .anyMatch(check -> check.startsWith(contract.getSimpleName() + "."));
  }
}
