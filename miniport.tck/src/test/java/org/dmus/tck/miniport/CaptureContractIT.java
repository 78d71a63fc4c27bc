package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.dmus.tck.BundleJars;
import org.dmus.tck.JarUnderTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CaptureContractIT {

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    return MiniportContracts.tests(CaptureUnderTest.class);
  }

  @Test
  void theJarSaysWhatItClaims() {
    Path jar = BundleJars.ofClassPath().require("org.dmus.miniport.capture");
    assertThat(JarUnderTest.of(jar.toString()).claims()).isEqualTo(OurClaims.CAPTURE);
  }
}
