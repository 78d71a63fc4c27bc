package org.dmus.miniport.uart;

import org.dmus.ks.KsState;
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

  private static final int FIRST_REAL_TIME_STATUS = 0xF8;
  private static final byte END_OF_SYSEX = (byte) 0xF7;

  private final UartMiniport miniport;
  private final Line line;
  private final IAllocatorMXF allocator;
  private final IMasterClock clock;
  private final EventChain queue = new EventChain();
  private final OwedSilence owed = new OwedSilence();
  private final byte[] endOfSysex = {END_OF_SYSEX};
  private KsState state = KsState.STOP;
  private int sentOfFirst;
  private int packaged;
  private boolean messageGoesOn;

  UartStream(UartMiniport miniport, Line line, IAllocatorMXF allocator, IMasterClock clock) {
    this.miniport = miniport;
    this.line = line;
    this.allocator = allocator;
    this.clock = clock;
  }

  @Override
  public void setState(KsState next) {
    if (next == KsState.RUN && line.hasFailed()) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_STATE, line.status(0).text());
    }
    if (state == KsState.RUN && next != KsState.RUN) {
      silence();
    }
    state = next;
    if (state == KsState.STOP) {
      discard();
    } else {
      transmit();
    }
  }

  private void silence() {
    owed.owe(queue.first());
    if (!isInsideMessage()) {
      owed.pay(line);
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    queue.append(event);
    if (line.hasFailed()) {
      line.lost(heldBytes());
      discard();
      return NtStatus.IO_DEVICE_ERROR;
    }
    if (state == KsState.STOP) {
      discard();
    } else {
      transmit();
    }
    return NtStatus.SUCCESS;
  }

  /** Passes events on until the line has no room. [engine] */
  private void transmit() {
    if (state == KsState.RUN && !queue.isEmpty() && miniport.claimLine(this)) {
      while (!queue.isEmpty() && transmitFirst()) {
        // one event after the other
      }
      if (!isInsideMessage() && packaged == 0) {
        miniport.releaseLine(this);
      }
    }
  }

  private boolean transmitFirst() {
    DMusKernelEvent event = queue.first();
    if (event.isPackage()) {
      packaged = Math.max(packaged - 1, 0) + EventChain.length(event.packageHead());
      allocator.putMessage(queue.unpackFirst());
      return true;
    }
    int left = event.eventBytes() - sentOfFirst;
    int taken = line.write(event.bytes(), sentOfFirst, left);
    sentOfFirst += taken;
    if (taken < left) {
      return line.awaitSpace(left - taken);
    }
    recycleFirst();
    return true;
  }

  private void recycleFirst() {
    DMusKernelEvent event = queue.removeFirst();
    sentOfFirst = 0;
    packaged = Math.max(packaged - 1, 0);
    if (event.eventBytes() > 0 && (event.bytes()[0] & 0xFF) < FIRST_REAL_TIME_STATUS) {
      messageGoesOn = !event.isComplete();
    }
    allocator.putMessage(event);
  }

  /** {@return whether another stream's bytes would cut a message of this one} */
  private boolean isInsideMessage() {
    return sentOfFirst > 0 || messageGoesOn;
  }

  private void discard() {
    if (isInsideMessage()) {
      line.writeReserved(endOfSysex, 1);
    }
    owed.pay(line);
    sentOfFirst = 0;
    packaged = 0;
    messageGoesOn = false;
    DMusKernelEvent chain = queue.removeAll();
    if (chain != null) {
      allocator.putMessage(chain);
    }
    miniport.releaseLine(this);
  }

  @Override
  public long latencyTime() {
    return clock.getTime() + line.backlog100ns();
  }

  @Override
  public LineStatus lineStatus() {
    return line.status(heldBytes());
  }

  private int heldBytes() {
    return EventChain.bytes(queue.first()) - sentOfFirst;
  }

  @Override
  public void close() {
    state = KsState.STOP;
    discard();
    miniport.closed(this);
  }
}
