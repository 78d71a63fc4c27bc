package org.dmus.tck.miniport.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.tck.FelixHost;
import org.dmus.tck.TckHost;
import org.dmus.tck.TckResult;
import org.dmus.tck.TckRun;
import org.dmus.tck.miniport.HostedContract;
import org.dmus.tck.miniport.MiniportExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostedFaultIT {
  private static TckHost framework;

  @BeforeAll
  static void startFramework() {
    framework = FelixHost.start(List.of("org.dmus.port.impl"));
  }

  @AfterAll
  static void stopFramework() {
    framework.close();
  }

  @ParameterizedTest
  @EnumSource
  void aFaultIsFoundByExactlyTheChecksThatAreAboutIt(HostedFault fault) {
    HostedUnderTest.choose(framework, fault);
    List<TckResult> results = run(fault.seeded());
    assertThat(results).hasSize(5);
    assertThat(results)
        .filteredOn(result -> !result.isPassed())
        .extracting(TckResult::test)
        .containsExactlyInAnyOrderElementsOf(fault.caughtBy());
  }

  private static List<TckResult> run(SeededFault fault) {
    TckHost.Deployment deployed =
        framework.deploy(
            MemoryMiniport.CLASS_ID, IMiniportDMus.class, () -> new MemoryMiniport(fault, 1));
    try {
      Map<String, String> subject =
          Map.of(MiniportExtension.MINIPORT, HostedUnderTest.class.getName());
      return TckRun.run(List.of(HostedContract.class), subject);
    } finally {
      deployed.close();
    }
  }
}
