package org.dmus.tck.miniport;

import java.util.Set;
import org.dmus.portcls.ClassIds;

/** The capture miniport, on a pseudo terminal. */
public final class CaptureUnderTest extends BundledMiniport {

  /** Starts its framework. */
  public CaptureUnderTest() {
    super(ClassIds.MINIPORT_DMUS_UART_CAPTURE, "org.dmus.miniport.capture");
  }

  @Override
  public TestDevice device() {
    return new TerminalWriter();
  }

  @Override
  public Set<Integer> claims() {
    return OurClaims.CAPTURE;
  }
}
