package org.dmus.tck.miniport;

import java.util.Set;
import org.dmus.portcls.ClassIds;

/** The UART miniport, on a FIFO. */
public final class UartUnderTest extends BundledMiniport {

  /** Starts its framework. */
  public UartUnderTest() {
    super(ClassIds.MINIPORT_DMUS_UART, "org.dmus.miniport.uart");
  }

  @Override
  public TestDevice device() {
    return new FifoReader();
  }

  @Override
  public Set<Integer> claims() {
    return OurClaims.UART;
  }
}
