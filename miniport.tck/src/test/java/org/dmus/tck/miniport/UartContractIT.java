package org.dmus.tck.miniport;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class UartContractIT {

  @TestFactory
  Stream<DynamicTest> keepsTheContractOnAPseudoTerminal() {
    return MiniportContracts.tests(UartOnTerminal.class);
  }

  @TestFactory
  Stream<DynamicTest> keepsOnAFifoWhatTouchesTheDevice() {
    return MiniportContracts.tests(
        UartUnderTest.class,
        RenderStateContract.class,
        OddEventContract.class,
        DataPathContract.class,
        DeviceOutputContract.class);
  }
}
