package org.dmus.miniport.javasound;

import org.dmus.ks.KsState;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.miniport.line.CaptureOutput.Stamps;
import org.dmus.miniport.line.CapturingStream;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.IServiceGroup;

/** A capture stream: on {@code putMessage(null)} it sends what came, each message at its time. */
final class CaptureStream extends CapturingStream {
  private final Listener listener;
  private final IAllocatorMXF allocator;
  private final Runnable closed;

  CaptureStream(
      Listener listener,
      IAllocatorMXF allocator,
      IMasterClock clock,
      IServiceGroup group,
      Runnable closed) {
    super("javasound", listener.ring(), allocator, clock, group, Stamps.OF_BYTES);
    this.listener = listener;
    this.allocator = allocator;
    this.closed = closed;
  }

  @Override
  public void setState(KsState next) {
    if (next == KsState.RUN && listener.hasFailed()) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_STATE, listener.status().text());
    }
    listener.accept(next == KsState.RUN || next == KsState.PAUSE);
  }

  /** The port fails the pin, once, when the device is gone and all that came was delivered. */
  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    if (event != null) {
      allocator.putMessage(event); // it cannot leave by a capture stream
      return NtStatus.INVALID_DEVICE_REQUEST;
    }
    boolean hasFailed = listener.hasFailed(); // before: what came until then is in the ring
    if (!deliver()) {
      return NtStatus.INSUFFICIENT_RESOURCES;
    }
    return hasFailed ? NtStatus.DEVICE_REMOVED : NtStatus.SUCCESS;
  }

  @Override
  public LineStatus lineStatus() {
    return listener.status();
  }

  @Override
  public LineStatistics lineStatistics() {
    return listener.statistics();
  }

  @Override
  public void close() {
    listener.accept(false);
    listener.close();
    closed.run();
  }
}
