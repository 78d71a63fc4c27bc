package org.dmus.miniport.uart;

import java.util.function.Consumer;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.miniport.line.LineStream;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;

/**
 * A render stream. The port hands events over when they are due; their bytes go to the line. What
 * the line has no room for stays here, which is back-pressure: the pool of the pin runs dry and the
 * client has to wait.
 */
final class UartStream implements IMXF, LineStream {

  private final SharedLine shared;
  private final Transmitter line;
  private final IMasterClock clock;
  private final Consumer<UartStream> closed;
  private final Outlet outlet;
  private KsState state = KsState.STOP;

  UartStream(
      SharedLine shared, IAllocatorMXF allocator, IMasterClock clock, Consumer<UartStream> closed) {
    this.shared = shared;
    this.line = shared.line();
    this.clock = clock;
    this.closed = closed;
    outlet = new Outlet(shared, allocator, clock);
  }

  @Override
  public void setState(KsState next) {
    if (next == KsState.RUN && line.hasFailed()) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_STATE, line.status(0).text());
    }
    if (state == KsState.RUN && next != KsState.RUN) {
      outlet.silence();
    }
    state = next;
    work();
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    outlet.add(event);
    if (line.hasFailed()) {
      line.lost(outlet.heldBytes());
      outlet.discard();
      return NtStatus.IO_DEVICE_ERROR;
    }
    work();
    return NtStatus.SUCCESS;
  }

  private void work() {
    if (state == KsState.STOP) {
      outlet.discard();
    } else if (state == KsState.RUN) {
      outlet.transmit();
    }
  }

  @Override
  public long latencyTime() {
    return clock.getTime() + line.backlog100ns();
  }

  @Override
  public LineStatus lineStatus() {
    return line.status(outlet.heldBytes());
  }

  @Override
  public LineStatistics lineStatistics() {
    return line.statistics(shared.status().savedBytes());
  }

  @Override
  public void close() {
    state = KsState.STOP;
    outlet.discard();
    closed.accept(this);
  }
}
