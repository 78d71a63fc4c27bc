package org.dmus.miniport.capture;

import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
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

  private static final int CHANNEL_GROUP = 1;
  private static final long RETRY_100NS = ReferenceTime.PER_MILLISECOND;

  /**
   * Most pieces of one service: the rest of the pool is for the messages that the sink makes of
   * them, up to eight of a piece.
   */
  private static final int MAX_PIECES = 128;

  private final CaptureMiniport miniport;
  private final CaptureLine line;
  private final StampedRing ring;
  private final IAllocatorMXF allocator;
  private final IMasterClock clock;
  private IMXF output;

  CaptureStream(
      CaptureMiniport miniport, CaptureLine line, IAllocatorMXF allocator, IMasterClock clock) {
    this.miniport = miniport;
    this.line = line;
    this.ring = line.ring();
    this.allocator = allocator;
    this.clock = clock;
    this.output = allocator;
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
      miniport.serveLater(RETRY_100NS);
      return NtStatus.INSUFFICIENT_RESOURCES;
    }
    return line.hasFailed() ? NtStatus.IO_DEVICE_ERROR : NtStatus.SUCCESS;
  }

  /** Sends what the FIFO holds; returns false when not all of it could go at once. */
  private boolean deliver() {
    int left = ring.size();
    if (left == 0) {
      return true;
    }
    long time100ns = ring.firstTime100ns();
    DMusKernelEvent first = nextPiece(left, time100ns);
    DMusKernelEvent last = first;
    int pieces = 1;
    while (last != null && (left -= last.eventBytes()) > 0 && pieces++ < MAX_PIECES) {
      DMusKernelEvent piece = nextPiece(left, time100ns);
      if (piece == null) {
        break;
      }
      last.next(piece);
      last = piece;
    }
    if (first != null) {
      output.putMessage(first);
    }
    return left == 0;
  }

  private DMusKernelEvent nextPiece(int limit, long time100ns) {
    DMusKernelEvent event = allocator.getMessage();
    if (event != null) {
      byte[] bytes = event.bytes();
      event.eventBytes(ring.read(bytes, Math.min(limit, DMusKernelEvent.INLINE_BYTES)));
      event.presTime100ns(time100ns);
      event.channelGroup(CHANNEL_GROUP);
      event.flags(DMusKernelEvent.EVENT_INCOMPLETE);
    }
    return event;
  }

  @Override
  public void connectOutput(IMXF sink) {
    if (sink == null || output != allocator) {
      throw refused("one output can be connected, and one is");
    }
    output = sink;
  }

  @Override
  public void disconnectOutput(IMXF sink) {
    if (sink != null && sink != output) {
      throw refused("another output is connected");
    }
    output = allocator;
  }

  private static NtStatusException refused(String why) {
    return new NtStatusException(NtStatus.UNSUCCESSFUL, "capture: " + why);
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
  public void close() {
    line.close();
    miniport.closed(this);
  }
}
