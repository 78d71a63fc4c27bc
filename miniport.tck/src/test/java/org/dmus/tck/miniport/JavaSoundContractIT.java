package org.dmus.tck.miniport;

import java.util.stream.Stream;
import org.dmus.tck.UnfitJar;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class JavaSoundContractIT {

  @TestFactory
  Stream<DynamicTest> keepsTheContract() throws UnfitJar {
    return MiniportContracts.tests("org.dmus.miniport.javasound");
  }
}
