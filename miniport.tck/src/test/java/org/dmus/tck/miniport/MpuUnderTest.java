package org.dmus.tck.miniport;

import java.util.Set;
import org.dmus.portcls.ClassIds;

/** The UART miniport, on an emulated MPU-401. */
public final class MpuUnderTest extends BundledMiniport {

  /** Starts its framework. */
  public MpuUnderTest() {
    super(ClassIds.MINIPORT_DMUS_UART, "org.dmus.miniport.uart");
  }

  @Override
  public TestDevice device() {
    return new ChipDevice();
  }

  @Override
  public Set<Integer> claims() {
    return OurClaims.MPU;
  }
}
