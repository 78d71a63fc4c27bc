package org.dmus.tck.miniport.faulty;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;

/** One stream for what is played and for what is captured: a fault. */
final class BothWays implements MemoryStream {
  private final MemoryStream render;
  private MemoryStream capture;

  BothWays(MemoryStream render) {
    this.render = render;
  }

  BothWays and(MemoryStream captured) {
    capture = captured;
    return this;
  }

  @Override
  public long now() {
    return render.now();
  }

  @Override
  public void setState(KsState state) {
    render.setState(state);
    if (capture != null) {
      capture.setState(state);
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    return chain == null && capture != null ? capture.putMessage(null) : render.putMessage(chain);
  }

  @Override
  public void connectOutput(IMXF sink) {
    (capture == null ? render : capture).connectOutput(sink);
  }

  @Override
  public void close() {
    MemoryStream last = capture == null ? render : capture;
    capture = null;
    last.close();
  }
}
