package org.dmus.tck;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.Stream;
import org.dmus.tck.host.HostContracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Our port keeps the contracts of a port. */
class PortContractIT {

  @TestFactory
  Stream<DynamicTest> ourPortKeepsTheContract() {
    return TckRun.run(HostContracts.CLASSES, List.of("org.dmus.port.impl")).stream()
        .map(result -> DynamicTest.dynamicTest(result.test(), () -> check(result)));
  }

  private static void check(TckResult result) {
    result.failure().ifPresent(cause -> fail(result.test(), cause));
  }
}
