package org.dmus.tck.sick;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The last event waits until the next one comes. */
final class SickStream implements IMXF {
  private final SickMiniport miniport;
  private final SickFault fault;
  private final IAllocatorMXF pool;
  private DMusKernelEvent waiting;

  SickStream(SickMiniport miniport, SickFault fault, IAllocatorMXF pool) {
    this.miniport = miniport;
    this.fault = fault;
    this.pool = pool;
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    if (chain != null) {
      giveBack();
      waiting = chain;
      miniport.takes();
    }
    return NtStatus.SUCCESS;
  }

  private void giveBack() {
    if (waiting != null) {
      pool.putMessage(waiting);
      waiting = null;
    }
  }

  private static boolean isStopping() {
    return FrameworkUtil.getBundle(SickStream.class).getState() != Bundle.ACTIVE;
  }

  @Override
  public void setState(KsState state) {
    boolean forgets =
        state == KsState.RUN && fault == SickFault.FORGETS_WHAT_WAITS_IN_RUN
            || isStopping() && fault == SickFault.FORGETS_WHAT_WAITS_WHEN_ITS_BUNDLE_STOPS;
    if (forgets) {
      waiting = null;
    }
    if (state == KsState.STOP && fault != SickFault.KEEPS_WHAT_WAITS_IN_STOP) {
      giveBack();
    }
  }

  @Override
  public void close() {
    if (fault == SickFault.SETS_THE_CONTEXT_LOADER) {
      Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
    }
    if (fault == SickFault.PUTS_A_FOREIGN_EVENT_WITH_THE_STREAM) {
      pool.putMessage(new DMusKernelEvent()); // one put twice may be a writer's by then
    }
    giveBack();
  }
}
