package org.dmus.port.stream;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.port.engine.Tenure;

/**
 * Where a capture stream's output goes, as long as the stream is the port's: what it pushes after
 * it was given up is refused. The events are not looked at then: the pool wrote them off.
 */
final class GuardedOutput implements IMXF {
  private final IMXF sink;
  private final Tenure tenure;

  GuardedOutput(IMXF sink, Tenure tenure) {
    this.sink = sink;
    this.tenure = tenure;
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    if (!tenure.back()) {
      return NtStatus.DEVICE_REMOVED;
    }
    tenure.carried();
    return sink.putMessage(event);
  }

  @Override
  public void setState(KsState state) {
    if (tenure.back()) {
      sink.setState(state);
    }
  }

  @Override
  public void close() {
    // The sink is the pin's.
  }
}
