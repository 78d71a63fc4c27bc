package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.dmus.tck.BundleJars;
import org.dmus.tck.JarUnderTest;
import org.dmus.tck.UnfitJar;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SynthContractIT {

  @TestFactory
  Stream<DynamicTest> keepsTheContract() throws UnfitJar {
    return MiniportContracts.tests("org.dmus.miniport.synth");
  }

  @Test
  void theJarSaysWhatItClaims() {
    Path jar = BundleJars.ofClassPath().require("org.dmus.miniport.synth");
    assertThat(JarUnderTest.of(jar.toString()).claims()).isEqualTo(OurClaims.SYNTH);
  }
}
