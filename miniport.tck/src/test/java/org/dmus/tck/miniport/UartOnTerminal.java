package org.dmus.tck.miniport;

import java.util.Set;
import org.dmus.portcls.ClassIds;

/** The UART miniport, on a pseudo terminal. */
public final class UartOnTerminal extends BundledMiniport {

  /** Starts its framework. */
  public UartOnTerminal() {
    super(ClassIds.MINIPORT_DMUS_UART, "org.dmus.miniport.uart");
  }

  @Override
  public TestDevice device() {
    return new TerminalReader();
  }

  @Override
  public Set<Integer> claims() {
    return OurClaims.UART;
  }
}
