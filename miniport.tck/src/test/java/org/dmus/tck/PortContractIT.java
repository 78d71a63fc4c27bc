package org.dmus.tck;

import java.util.stream.Stream;
import org.dmus.tck.host.HostContracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PortContractIT {

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    return HostContracts.tests("org.dmus.port.impl");
  }
}
