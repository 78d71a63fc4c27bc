package org.dmus.miniport.javasound;

import org.dmus.ks.KsState;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.miniport.line.LineStream;
import org.dmus.miniport.line.OwedSilence;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;

/**
 * A render stream. The port hands events over when they are due. What the ring has no room for
 * stays here, which is back-pressure: the pool of the pin runs dry and the client has to wait.
 */
final class RenderStream implements IMXF, LineStream {
  private final Sender sender;
  private final IAllocatorMXF allocator;
  private final IMasterClock clock;
  private final Runnable closed;
  private final OwedSilence owed = new OwedSilence();
  private DMusKernelEvent first;
  private DMusKernelEvent last;
  private KsState state = KsState.STOP;

  RenderStream(Sender sender, IAllocatorMXF allocator, IMasterClock clock, Runnable closed) {
    this.sender = sender;
    this.allocator = allocator;
    this.clock = clock;
    this.closed = closed;
  }

  @Override
  public void setState(KsState next) {
    if (next == KsState.RUN && sender.hasFailed()) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_STATE, sender.status(0).text());
    }
    if (state == KsState.RUN && next != KsState.RUN) {
      silence();
    }
    state = next;
    work();
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    append(chain);
    if (sender.hasFailed() || sender.isAway()) {
      sender.lost(bytes(first));
      discard();
      return sender.hasFailed() ? NtStatus.IO_DEVICE_ERROR : NtStatus.SUCCESS;
    }
    work();
    return NtStatus.SUCCESS;
  }

  private void append(DMusKernelEvent chain) {
    if (chain == null) {
      return;
    }
    if (first == null) {
      first = chain;
    } else {
      last.next(chain);
    }
    last = chain;
    while (last.next() != null) {
      last = last.next();
    }
  }

  private void work() {
    if (state == KsState.STOP) {
      silence();
      discard();
    } else if (state == KsState.RUN) {
      while (first != null && send(first)) {
        recycleFirst();
      }
    }
  }

  /** Says whether an event, or all that a package has, was taken; a package loses what was. */
  private boolean send(DMusKernelEvent event) {
    if (!event.isPackage()) {
      return event.eventBytes() <= 0
          || sender.write(event.bytes(), event.eventBytes(), event.isComplete());
    }
    DMusKernelEvent member = event.packageHead();
    while (member != null && send(member)) {
      DMusKernelEvent next = member.next();
      member.next(null);
      event.packageHead(next);
      allocator.putMessage(member);
      member = next;
    }
    return member == null;
  }

  private void recycleFirst() {
    DMusKernelEvent event = first;
    first = event.next();
    last = first == null ? null : last;
    event.next(null);
    allocator.putMessage(event);
  }

  /** Ends the notes whose end has not left. */
  private void silence() {
    owed.owe(first);
    owed.pay(sender);
  }

  private void discard() {
    if (first != null) {
      allocator.putMessage(first);
      first = null;
      last = null;
    }
  }

  private static int bytes(DMusKernelEvent chain) {
    int count = 0;
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      count += e.isPackage() ? bytes(e.packageHead()) : e.eventBytes();
    }
    return count;
  }

  @Override
  public long latencyTime() {
    return clock.getTime();
  }

  @Override
  public LineStatus lineStatus() {
    return sender.status(bytes(first));
  }

  @Override
  public LineStatistics lineStatistics() {
    return sender.statistics();
  }

  @Override
  public void close() {
    state = KsState.STOP;
    work();
    sender.close();
    closed.run();
  }
}
