package org.dmus.tck.miniport.faulty;

import java.io.ByteArrayOutputStream;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;

/** What was captured to memory and not yet delivered, and the events it becomes. */
final class MemoryPieces {
  private static final int LONG_BYTES = 200;
  private static final int STAMPS = 8;

  private final SeededFault fault;
  private final IAllocatorMXF pool;
  private final IMasterClock clock;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private final long[] stamps = new long[STAMPS];
  private long first100ns;
  private int deliveries;

  MemoryPieces(SeededFault fault, IAllocatorMXF pool, IMasterClock clock) {
    this.fault = fault;
    this.pool = pool;
    this.clock = clock;
  }

  /** Notes a byte that came. */
  void add(byte b) {
    first100ns = waiting.size() == 0 ? clock.getTime() : first100ns;
    waiting.write(b);
  }

  /** {@return the number of bytes that wait} */
  int waiting() {
    return waiting.size();
  }

  /** Forgets what waits. */
  void reset() {
    waiting.reset();
  }

  /** Makes events of what waits; null when nothing does. What finds no event goes on waiting. */
  DMusKernelEvent take() {
    byte[] bytes = waiting.toByteArray();
    waiting.reset();
    if (bytes.length == 0) {
      boolean empty = fault == CaptureFault.DELIVERS_AN_EMPTY_EVENT_AT_FIRST && deliveries == 0;
      return empty ? piece(0) : null;
    }
    return pieces(bytes, 0, stamp());
  }

  private long stamp() {
    int delivery = deliveries++;
    if (delivery < STAMPS) {
      stamps[delivery] = first100ns;
    }
    if (fault == CaptureFault.REUSES_OLD_STAMPS) {
      return stamps[delivery % STAMPS];
    }
    return fault == CaptureFault.STAMPS_AT_DELIVERY ? clock.getTime() : first100ns;
  }

  private DMusKernelEvent pieces(byte[] bytes, int from, long time100ns) {
    boolean end = from == bytes.length;
    boolean empty =
        fault == CaptureFault.ENDS_LONG_DELIVERIES_WITH_AN_EMPTY_PIECE && from > LONG_BYTES;
    DMusKernelEvent piece =
        end && !empty ? null : piece(Math.min(DMusKernelEvent.INLINE_BYTES, bytes.length - from));
    if (piece == null) {
      if (fault != CaptureFault.LOSES_WHAT_FINDS_NO_EVENT) {
        waiting.write(bytes, from, bytes.length - from);
      }
      return null;
    }
    System.arraycopy(bytes, from, piece.bytes(), 0, piece.eventBytes());
    piece.presTime100ns(time100ns);
    piece.next(end ? null : pieces(bytes, from + piece.eventBytes(), time100ns));
    return piece;
  }

  private DMusKernelEvent piece(int count) {
    DMusKernelEvent piece = pool.getMessage();
    if (piece != null) {
      piece.eventBytes(count);
      piece.channelGroup(1);
      boolean complete = fault == CaptureFault.CALLS_RAW_BYTES_COMPLETE;
      piece.flags(complete ? 0 : DMusKernelEvent.EVENT_INCOMPLETE);
    }
    return piece;
  }
}
