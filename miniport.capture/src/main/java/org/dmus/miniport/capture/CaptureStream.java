package org.dmus.miniport.capture;

import org.dmus.ks.KsState;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.miniport.line.CaptureOutput;
import org.dmus.miniport.line.InputLine;
import org.dmus.miniport.line.LineStream;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ReferenceTime;

/**
 * A capture stream: on {@code putMessage(null)} it sends what the line has received to its output,
 * raw, in pieces of at most 8 bytes, all stamped with the time of the first (mpu401-uart 5.3). The
 * port's capture sink makes messages of them.
 */
final class CaptureStream implements IMXF, LineStream {

  private static final long RETRY_100NS = ReferenceTime.PER_MILLISECOND;

  private final CaptureMiniport miniport;
  private final InputLine line;
  private final IAllocatorMXF allocator;
  private final IMasterClock clock;
  private final CaptureOutput output;

  CaptureStream(
      CaptureMiniport miniport, InputLine line, IAllocatorMXF allocator, IMasterClock clock) {
    this.miniport = miniport;
    this.line = line;
    this.allocator = allocator;
    this.clock = clock;
    output = new CaptureOutput("capture", line.ring(), allocator);
  }

  @Override
  public void setState(KsState next) {
    if (next == KsState.RUN && line.hasFailed()) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_STATE, line.status().text());
    }
    line.accept(next == KsState.RUN || next == KsState.PAUSE);
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    if (event != null) {
      allocator.putMessage(event); // a capture stream has no use for it
    }
    boolean all = output.deliver();
    line.roomReturned();
    if (!all) {
      miniport.serveLater(RETRY_100NS);
      return NtStatus.INSUFFICIENT_RESOURCES;
    }
    return line.hasFailed() ? NtStatus.IO_DEVICE_ERROR : NtStatus.SUCCESS;
  }

  @Override
  public void connectOutput(IMXF sink) {
    output.connect(sink);
  }

  @Override
  public void disconnectOutput(IMXF sink) {
    output.disconnect(sink);
  }

  @Override
  public long latencyTime() {
    return clock.getTime();
  }

  @Override
  public LineStatus lineStatus() {
    return line.status();
  }

  @Override
  public LineStatistics lineStatistics() {
    return line.statistics();
  }

  @Override
  public void close() {
    line.close();
    miniport.closed(this);
  }
}
