package org.dmus.tck.sick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dmus.tck.TckResult;
import org.dmus.tck.TckRun;
import org.dmus.tck.miniport.PackagedMiniport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SickBundleIT {

  @TempDir private Path folder;

  @AfterEach
  void cleanUp() {
    System.clearProperty("org.dmus.tck.sick.claimed");
  }

  private List<String> failing(SickFault fault) throws IOException {
    Path jar = SickJar.make(folder.resolve("sick.jar"), "patience.ms=500\nsettings.fault=" + fault);
    Map<String, String> parameters =
        Map.of(PackagedMiniport.JAR, jar.toString(), PackagedMiniport.CLASS_ID, SickJar.CLASS_ID);
    return TckRun.run(fault.contracts(), parameters).stream()
        .filter(result -> !result.isPassed())
        .map(TckResult::test)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEAKS_UNDER_LOAD")
  void aFaultThatOnlyAFrameworkShowsIsFoundByTheChecksThatAreAboutIt(SickFault fault)
      throws IOException {
    assertThat(failing(fault)).containsExactlyInAnyOrderElementsOf(fault.caughtBy());
  }

  /** How many more checks find it depends on when the load comes. */
  @Test
  void eventsThatAreLostUnderLoadAreFound() throws IOException {
    assertThat(failing(SickFault.LEAKS_UNDER_LOAD))
        .containsAll(SickFault.LEAKS_UNDER_LOAD.caughtBy());
  }
}
