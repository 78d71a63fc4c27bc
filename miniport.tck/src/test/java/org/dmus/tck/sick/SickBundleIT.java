package org.dmus.tck.sick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dmus.tck.FelixHost;
import org.dmus.tck.TckHost;
import org.dmus.tck.TckResult;
import org.dmus.tck.TckRun;
import org.dmus.tck.miniport.ClassLoaderContract;
import org.dmus.tck.miniport.HostedContract;
import org.dmus.tck.miniport.HotUpdateContract;
import org.dmus.tck.miniport.MiniportExtension;
import org.dmus.tck.miniport.ShutdownContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One framework, and one bundle in it, whose fault each test chooses. */
class SickBundleIT {
  private static final boolean ASK_ALL = Boolean.getBoolean("dmus.faults.all");
  private static final List<Class<?>> ALL =
      List.of(
          HostedContract.class,
          ShutdownContract.class,
          HotUpdateContract.class,
          ClassLoaderContract.class);

  @TempDir private static Path folder;
  private static TckHost framework;

  @BeforeAll
  static void startFramework() throws IOException {
    Path jar = SickJar.make(folder.resolve("sick.jar"), "", UnaryOperator.identity());
    framework = FelixHost.start(List.of(jar.toString(), "org.dmus.port.impl"));
  }

  @AfterAll
  static void stopFramework() {
    framework.close();
  }

  /** Those that are about the fault; all when there is none, or with -Ddmus.faults.all=true. */
  private static List<Class<?>> contracts(SickFault fault) {
    return ALL.stream()
        .filter(contract -> ASK_ALL || fault == SickFault.NONE || isAbout(contract, fault))
        .toList();
  }

  private static boolean isAbout(Class<?> contract, SickFault fault) {
    return fault.caughtBy().stream().anyMatch(c -> c.startsWith(contract.getSimpleName() + "."));
  }

  @ParameterizedTest
  @EnumSource
  void aFaultThatOnlyAFrameworkShowsIsFoundByTheChecksThatAreAboutIt(SickFault fault) {
    SickUnderTest.choose(framework, fault);
    Map<String, String> subject = Map.of(MiniportExtension.MINIPORT, SickUnderTest.class.getName());
    List<TckResult> results = TckRun.run(contracts(fault), subject);
    assertThat(results).isNotEmpty();
    List<TckResult> failed = results.stream().filter(result -> !result.isPassed()).toList();
    assertThat(failed)
        .as("%s", failed)
        .extracting(TckResult::test)
        .containsExactlyInAnyOrderElementsOf(fault.caughtBy());
  }
}
