package org.dmus.tck.miniport.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dmus.tck.TckResult;
import org.dmus.tck.miniport.MiniportContracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {

  @ParameterizedTest
  @EnumSource
  void aFaultIsFoundByExactlyTheChecksThatAreAboutIt(Fault fault) {
    FaultyUnderTest.choose(fault);
    assertFound(MiniportContracts.run(FaultyUnderTest.class), fault.caughtBy());
  }

  @ParameterizedTest
  @EnumSource
  void soIsAFaultOfASynthesizer(SynthFault fault) {
    FaultySynthUnderTest.choose(fault);
    assertFound(MiniportContracts.run(FaultySynthUnderTest.class), fault.caughtBy());
  }

  private static void assertFound(List<TckResult> results, Set<String> caughtBy) {
    assertThat(results)
        .filteredOn(result -> !result.isPassed())
        .extracting(TckResult::test)
        .containsExactlyInAnyOrderElementsOf(caughtBy);
    assertThat(results).hasSizeGreaterThan(60);
  }
}
