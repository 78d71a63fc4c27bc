package org.dmus.port.simulation;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;

/**
 * The render stream of one generation. Some keep events for a while before they give them back,
 * some refuse now and then what a client sent, some throw.
 */
final class SimulatedStream implements IMXF {
  private final IAllocatorMXF allocator;
  private final IMasterClock clock;
  private final Received received;
  private final DMusKernelEvent[] kept;
  private final int refusesEach;
  private final boolean silencesItself;
  private int next;
  private int messages;
  private boolean throwing;
  private boolean closed;

  SimulatedStream(
      IAllocatorMXF allocator,
      IMasterClock clock,
      Received received,
      int keeps,
      int refusesEach,
      boolean silencesItself) {
    this.silencesItself = silencesItself;
    this.refusesEach = refusesEach;
    this.allocator = allocator;
    this.clock = clock;
    this.received = received;
    this.kept = new DMusKernelEvent[keeps];
  }

  @Override
  public void setState(KsState state) {
    if (state != KsState.RUN && silencesItself) {
      received.forgetNotes();
    }
    if (state == KsState.STOP) {
      giveBack();
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    Received.require(!closed, "called after close");
    if (throwing) {
      throw new IllegalStateException("simulated");
    }
    if (refusesEach > 0 && ++messages % refusesEach == 0 && Received.isClients(chain)) {
      allocator.putMessage(chain);
      return NtStatus.DEVICE_BUSY;
    }
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      received.take(e, clock.getTime());
    }
    return chain == null || kept.length == 0 ? allocator.putMessage(chain) : keep(chain);
  }

  /** Throws at whatever comes next. */
  void breakDown() {
    throwing = true;
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
    if (throwing) {
      received.forgetNotes();
    }
    received.endGeneration(clock.getTime());
  }
}
