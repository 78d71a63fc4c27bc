package org.dmus.tck.sick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dmus.tck.TckResult;
import org.dmus.tck.TckRun;
import org.dmus.tck.miniport.ClassLoaderContract;
import org.dmus.tck.miniport.HotUpdateContract;
import org.dmus.tck.miniport.PackagedMiniport;
import org.dmus.tck.miniport.ShutdownContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The faults that only a framework shows: each is found by the checks that are about it. */
class SickBundleIT {
  private static final List<Class<?>> CONTRACTS =
      List.of(ClassLoaderContract.class, HotUpdateContract.class);

  @TempDir private Path folder;

  @AfterEach
  void cleanUp() {
    System.clearProperty("org.dmus.tck.sick.claimed");
  }

  private Set<String> failing(String fault, List<Class<?>> contracts) throws IOException {
    Path jar = SickJar.make(folder.resolve("sick.jar"), "patience.ms=500\nsettings.fault=" + fault);
    Map<String, String> parameters =
        Map.of(PackagedMiniport.JAR, jar.toString(), PackagedMiniport.CLASS_ID, SickJar.CLASS_ID);
    return TckRun.run(contracts, parameters).stream()
        .filter(result -> !result.isPassed())
        .map(TckResult::test)
        .collect(Collectors.toSet());
  }

  @Test
  void aHookOfTheJvmIsFoundByTheClassLoaderAlone() throws IOException {
    assertThat(failing("LEAVES_A_HOOK", CONTRACTS))
        .containsExactly("ClassLoaderContract.theClassLoaderOfAnUninstalledBundleGoes");
  }

  @Test
  void aThreadIsFoundByWhatLooksForThreads() throws IOException {
    assertThat(failing("LEAVES_A_THREAD", CONTRACTS))
        .containsExactlyInAnyOrder(
            "ClassLoaderContract.theClassLoaderOfAnUninstalledBundleGoes",
            "ClassLoaderContract.noThreadOfAnUninstalledBundleRunsOn",
            "HotUpdateContract.fiveUpdatesLeaveNoEventAndNoThread");
  }

  @Test
  void portsThatAreKeptAreFoundByUpdates() throws IOException {
    assertThat(failing("KEEPS_ITS_PORTS", List.of(HotUpdateContract.class))).hasSize(4);
  }

  @Test
  void eventsThatAreLostUnderLoadAreFound() throws IOException {
    assertThat(failing("LEAKS_UNDER_LOAD", List.of(ShutdownContract.class)))
        .contains(
            "ShutdownContract.aStreamThatIsStoppedUnderLoadGivesEverythingBack",
            "ShutdownContract.aStreamThatIsClosedUnderLoadGivesEverythingBack");
  }
}
