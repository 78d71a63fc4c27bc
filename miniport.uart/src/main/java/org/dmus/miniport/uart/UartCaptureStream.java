package org.dmus.miniport.uart;

import java.util.function.Consumer;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.miniport.line.CapturingStream;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.IServiceGroup;

/** A capture stream: on {@code putMessage(null)} it sends what the device has sent, raw. */
final class UartCaptureStream extends CapturingStream {

  private final UartInput input;
  private final IAllocatorMXF allocator;
  private final IMasterClock clock;
  private final Consumer<UartCaptureStream> closed;

  UartCaptureStream(
      UartInput input,
      IServiceGroup group,
      IAllocatorMXF allocator,
      IMasterClock clock,
      Consumer<UartCaptureStream> closed) {
    super("uart", input.fifo(), allocator, clock, group);
    this.input = input;
    this.allocator = allocator;
    this.clock = clock;
    this.closed = closed;
  }

  @Override
  public void setState(KsState next) {
    if (next == KsState.RUN && input.hasFailed()) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_STATE, "uart: " + input.status().text());
    }
    input.accept(next == KsState.RUN || next == KsState.PAUSE, clock);
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    if (event != null) {
      allocator.putMessage(event); // it cannot leave by a capture stream (mpu401-uart 6.3)
      return NtStatus.INVALID_DEVICE_REQUEST;
    }
    boolean all = deliver();
    input.roomReturned();
    return all ? NtStatus.SUCCESS : NtStatus.INSUFFICIENT_RESOURCES;
  }

  @Override
  public LineStatus lineStatus() {
    return input.status();
  }

  @Override
  public LineStatistics lineStatistics() {
    return input.statistics();
  }

  @Override
  public void close() {
    input.accept(false, clock);
    input.close();
    closed.accept(this);
  }
}
