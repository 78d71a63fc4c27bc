package org.dmus.port.engine;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** An allocator ends chains: it has no state, and nothing to connect (dmus-interfaces §7.7). */
abstract class NoFilter implements IAllocatorMXF {

  @Override
  public final void setState(KsState state) {
    throw meaningless("setState");
  }

  @Override
  public final void connectOutput(IMXF sink) {
    throw meaningless("connectOutput");
  }

  @Override
  public final void disconnectOutput(IMXF sink) {
    throw meaningless("disconnectOutput");
  }

  private static NtStatusException meaningless(String method) {
    return new NtStatusException(
        NtStatus.NOT_IMPLEMENTED, method + " has no meaning for an allocator");
  }
}
