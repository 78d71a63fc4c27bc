package org.dmus.tck.example;

import java.util.stream.Stream;
import org.dmus.tck.UnfitJar;
import org.dmus.tck.miniport.MiniportContracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ExampleContractIT {

  @TestFactory
  Stream<DynamicTest> keepsTheContract() throws UnfitJar {
    return MiniportContracts.tests("org.dmus.miniport.example");
  }
}
