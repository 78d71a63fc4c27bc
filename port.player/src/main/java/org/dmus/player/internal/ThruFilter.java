package org.dmus.player.internal;

import java.util.Map;
import org.dmus.graph.IMXFFilter;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** Lets nothing through that the take leaves out: who records no clock hears none. */
final class ThruFilter implements IMXFFilter {
  private final MessageChoice choice;
  private IAllocatorMXF allocator;
  private IMXF output;

  ThruFilter(MessageChoice choice) {
    this.choice = choice;
  }

  @Override
  public void init(IAllocatorMXF pool, Map<String, String> settings) {
    allocator = pool;
  }

  @Override
  public void setState(KsState state) {
    // It keeps nothing.
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    NtStatus status = NtStatus.SUCCESS;
    DMusKernelEvent event = chain;
    while (event != null) {
      DMusKernelEvent next = event.next();
      event.next(null);
      boolean goesOn = event.isPackage() || choice.takes(event.bytes()[0]);
      status = goesOn ? output.putMessage(event) : allocator.putMessage(event);
      event = next;
    }
    return status;
  }

  @Override
  public void connectOutput(IMXF sink) {
    output = sink;
  }

  @Override
  public void disconnectOutput(IMXF sink) {
    output = null;
  }

  @Override
  public void close() {
    // It keeps nothing.
  }
}
