package org.dmus.tck.miniport;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MpuContractIT {

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    return MiniportContracts.tests(MpuUnderTest.class);
  }
}
