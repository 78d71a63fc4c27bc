package org.dmus.port.simulation;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;

/** The render stream of one generation; some keep events for a while before they give them back. */
final class SimulatedStream implements IMXF {
  private final IAllocatorMXF allocator;
  private final IMasterClock clock;
  private final Received received;
  private final DMusKernelEvent[] kept;
  private int next;
  private boolean closed;

  SimulatedStream(IAllocatorMXF allocator, IMasterClock clock, Received received, int keeps) {
    this.allocator = allocator;
    this.clock = clock;
    this.received = received;
    this.kept = new DMusKernelEvent[keeps];
  }

  @Override
  public void setState(KsState state) {
    if (state == KsState.STOP) {
      giveBack();
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    Received.require(!closed, "called after close");
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      received.take(e, clock.getTime());
    }
    return chain == null || kept.length == 0 ? allocator.putMessage(chain) : keep(chain);
  }

  private NtStatus keep(DMusKernelEvent chain) {
    NtStatus status = allocator.putMessage(kept[next]);
    kept[next] = chain;
    next = (next + 1) % kept.length;
    return status;
  }

  private void giveBack() {
    for (int i = 0; i < kept.length; i++) {
      allocator.putMessage(kept[i]);
      kept[i] = null;
    }
  }

  @Override
  public void close() {
    closed = true;
    giveBack();
    received.endGeneration(clock.getTime());
  }
}
