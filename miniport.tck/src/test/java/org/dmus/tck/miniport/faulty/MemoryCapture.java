package org.dmus.tck.miniport.faulty;

import java.io.ByteArrayOutputStream;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;

/** A capture stream from memory. */
final class MemoryCapture implements MemoryStream {
  private final MemoryMiniport miniport;
  private final Fault fault;
  private final IAllocatorMXF pool;
  private final IMasterClock clock;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private IMXF output;
  private KsState state = KsState.STOP;
  private long firstTime100ns;

  MemoryCapture(MemoryMiniport miniport, Fault fault, IAllocatorMXF pool, IMasterClock clock) {
    this.miniport = miniport;
    this.fault = fault;
    this.pool = pool;
    this.clock = clock;
    output = pool;
    if (miniport.isFirstCapture() || fault != Fault.OPENS_ONE_CAPTURE_STREAM) {
      miniport.device().listener(this::received);
    }
  }

  private void received(byte[] bytes) {
    boolean wanted =
        state == KsState.RUN
            || state == KsState.PAUSE
            || fault == Fault.DELIVERS_WHAT_CAME_IN_ACQUIRE && state == KsState.ACQUIRE;
    if (wanted) {
      firstTime100ns = waiting.size() == 0 ? now() : firstTime100ns;
      waiting.writeBytes(bytes);
      miniport.askForService();
    }
  }

  @Override
  public long now() {
    return clock.getTime();
  }

  @Override
  public void setState(KsState next) {
    if (next.compareTo(state) < 0 && next.compareTo(KsState.PAUSE) < 0) {
      waiting.reset();
    }
    state = next;
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    if (event != null && fault != Fault.KEEPS_AN_EVENT_GIVEN_TO_CAPTURE) {
      pool.putMessage(event);
    }
    byte[] bytes = waiting.toByteArray();
    waiting.reset();
    DMusKernelEvent pieces = pieces(bytes, 0);
    if (pieces != null) {
      output.putMessage(pieces);
    }
    return NtStatus.SUCCESS;
  }

  /** Makes pieces of 8 bytes; what finds no event goes on waiting. */
  private DMusKernelEvent pieces(byte[] bytes, int from) {
    DMusKernelEvent piece = from < bytes.length ? pool.getMessage() : null;
    if (piece == null) {
      waiting.write(bytes, from, bytes.length - from);
      if (from < bytes.length) {
        miniport.askForService();
      }
      return null;
    }
    int count = Math.min(DMusKernelEvent.INLINE_BYTES, bytes.length - from);
    System.arraycopy(bytes, from, piece.bytes(), 0, count);
    piece.eventBytes(count);
    piece.channelGroup(1);
    piece.presTime100ns(fault == Fault.STAMPS_AT_DELIVERY ? now() : firstTime100ns);
    piece.flags(fault == Fault.CALLS_RAW_BYTES_COMPLETE ? 0 : DMusKernelEvent.EVENT_INCOMPLETE);
    piece.next(pieces(bytes, from + count));
    return piece;
  }

  @Override
  public void connectOutput(IMXF sink) {
    boolean taken = output != pool && fault != Fault.TAKES_A_SECOND_OUTPUT;
    if (sink == null || taken) {
      throw new NtStatusException(NtStatus.UNSUCCESSFUL, "memory: connected already");
    }
    output = sink;
  }

  @Override
  public void disconnectOutput(IMXF sink) {
    if (sink != null && sink != output) {
      throw new NtStatusException(NtStatus.UNSUCCESSFUL, "memory: another is connected");
    }
    output = pool;
  }

  @Override
  public void close() {
    miniport.device().listener(bytes -> {});
    miniport.count(true, -1);
  }
}
