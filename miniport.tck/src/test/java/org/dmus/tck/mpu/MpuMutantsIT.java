package org.dmus.tck.mpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.tck.Mutant;
import org.dmus.tck.MutantCompiler;
import org.dmus.tck.Sources;
import org.dmus.tck.TckResult;
import org.dmus.tck.TckRun;
import org.dmus.tck.miniport.MiniportExtension;
import org.dmus.tck.miniport.MpuCaptureContract;
import org.dmus.tck.miniport.MpuInitContract;
import org.dmus.tck.miniport.MpuWriteContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of an MPU-401's dialogue has a test that a seeded bug makes fail. */
class MpuMutantsIT {
  private static final List<Class<?>> CONTRACTS =
      List.of(MpuInitContract.class, MpuWriteContract.class, MpuCaptureContract.class);
  private static final int PATIENT_MS = 20_000;
  private static final int SHORT_MS = 200;
  private static final Map<String, String> UART =
      Map.of(MiniportExtension.MINIPORT, LoadedUart.class.getName());

  static List<Mutant> mutants() throws IOException {
    return Mutant.in(Sources.uartMutants());
  }

  @Test
  void withoutABugEveryTestPasses(@TempDir Path empty) throws IOException {
    try (MutantLoader loader = new MutantLoader(empty)) {
      LoadedUart.choose(loader, PATIENT_MS);
      assertThat(TckRun.run(CONTRACTS, UART))
          .hasSizeGreaterThan(20)
          .allSatisfy(result -> assertThat(result.failure()).as(result.test()).isEmpty());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutants")
  void theContractCatches(Mutant mutant, @TempDir Path classes) throws IOException {
    MutantCompiler.compile(mutant, Sources.UART, System.getProperty("java.class.path"), classes);
    try (MutantLoader loader = new MutantLoader(classes)) {
      LoadedUart.choose(loader, SHORT_MS); // it waits in vain
      Optional<TckResult> result = TckRun.run(contract(mutant), mutant.testName(), UART);
      assertThat(result.orElseThrow().isPassed()).isFalse();
    }
  }

  private static Class<?> contract(Mutant mutant) {
    return CONTRACTS.stream()
        .filter(contract -> contract.getSimpleName().equals(mutant.contract()))
        .findFirst()
        .orElseThrow();
  }
}
