package org.dmus.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dmus.tck.host.HostContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts of a port catch every seeded bug; {@link PortContractIT} shows them green. */
class MutantsIT {

  static List<Mutant> mutants() throws IOException {
    return Mutant.in(Sources.mutants());
  }

  @Test
  void thereAreAtLeastTwenty() throws IOException {
    assertThat(mutants()).hasSizeGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutants")
  void theContractCatches(Mutant mutant, @TempDir Path folder) throws IOException {
    Path port = BundleJars.ofClassPath().require("org.dmus.port.impl");
    Path jar = new MutantJar(port, folder).of(mutant);

    List<TckResult> results = TckRun.run(contract(mutant), List.of(jar.toString()));

    assertThat(results)
        .filteredOn(result -> !result.isPassed())
        .extracting(TckResult::test)
        .contains(mutant.test());
    assertThat(results).as("the bundle still starts").anyMatch(TckResult::isPassed);
  }

  private static List<Class<?>> contract(Mutant mutant) {
    List<Class<?>> found =
        HostContracts.CLASSES.stream()
            .filter(contract -> contract.getSimpleName().equals(mutant.contract()))
            .toList();
    assertThat(found).as("contract %s", mutant.contract()).hasSize(1);
    return found;
  }
}
