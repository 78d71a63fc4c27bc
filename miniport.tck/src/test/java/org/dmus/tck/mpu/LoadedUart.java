package org.dmus.tck.mpu;

import java.util.Set;
import java.util.UUID;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.tck.miniport.ChipDevice;
import org.dmus.tck.miniport.MiniportUnderTest;
import org.dmus.tck.miniport.OurClaims;
import org.dmus.tck.miniport.TestDevice;

/** The UART miniport without a framework, from the class loader that a test has chosen. */
public final class LoadedUart implements MiniportUnderTest {
  private static ClassLoader chosen = LoadedUart.class.getClassLoader();
  private static int chosenPatienceMs;

  private final ClassLoader loader = chosen;
  private final int patienceMs = chosenPatienceMs;

  /** Has the next instance test miniports of a class loader, with some patience. */
  static void choose(ClassLoader loader, int patienceMs) {
    chosen = loader;
    chosenPatienceMs = patienceMs;
  }

  @Override
  public UUID classId() {
    return ClassIds.MINIPORT_DMUS_UART;
  }

  @Override
  public IMiniportDMus create() {
    try {
      Class<?> type = Class.forName("org.dmus.miniport.uart.UartMiniport", true, loader);
      return (IMiniportDMus) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public TestDevice device() {
    return new ChipDevice();
  }

  @Override
  public Set<Integer> claims() {
    return OurClaims.MPU;
  }

  @Override
  public int patienceMs() {
    return patienceMs;
  }
}
