package org.dmus.miniport.capture;

import java.util.function.Consumer;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.miniport.line.CapturingStream;
import org.dmus.miniport.line.InputLine;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.IServiceGroup;

/**
 * A capture stream: on {@code putMessage(null)} it sends what the line has received to its output,
 * raw, in pieces of at most 8 bytes, all stamped with the time of the first (mpu401-uart 5.3). The
 * port's capture sink makes messages of them.
 */
final class CaptureStream extends CapturingStream {

  private final InputLine line;
  private final IAllocatorMXF allocator;
  private final Consumer<CaptureStream> closed;

  CaptureStream(
      InputLine line,
      IAllocatorMXF allocator,
      IMasterClock clock,
      IServiceGroup group,
      Consumer<CaptureStream> closed) {
    super("capture", line.ring(), allocator, clock, group);
    this.line = line;
    this.allocator = allocator;
    this.closed = closed;
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
    boolean all = deliver();
    line.roomReturned();
    if (!all) {
      return NtStatus.INSUFFICIENT_RESOURCES;
    }
    return line.hasFailed() ? NtStatus.IO_DEVICE_ERROR : NtStatus.SUCCESS;
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
    closed.accept(this);
  }
}
