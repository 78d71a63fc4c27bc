package org.dmus.port.bench;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** A stream that plays nothing and gives every event back to its allocator. */
class ReturningStream implements IMXF {

  private final IAllocatorMXF allocator;

  ReturningStream(IAllocatorMXF allocator) {
    this.allocator = allocator;
  }

  @Override
  public void setState(KsState state) {}

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    return allocator.putMessage(chain);
  }

  @Override
  public void connectOutput(IMXF sink) {}

  @Override
  public void disconnectOutput(IMXF sink) {}

  @Override
  public void close() {}
}
