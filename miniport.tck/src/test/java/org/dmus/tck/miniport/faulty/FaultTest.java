package org.dmus.tck.miniport.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dmus.tck.TckResult;
import org.dmus.tck.miniport.MiniportContracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {

  @ParameterizedTest
  @EnumSource
  void aFaultIsFoundByExactlyTheChecksThatAreAboutIt(Fault fault) {
    FaultyUnderTest.choose(fault);
    List<TckResult> results = MiniportContracts.run(FaultyUnderTest.class);
    assertThat(results)
        .filteredOn(result -> !result.isPassed())
        .extracting(TckResult::test)
        .containsExactlyInAnyOrderElementsOf(fault.caughtBy());
    assertThat(results).hasSizeGreaterThan(70);
  }
}
