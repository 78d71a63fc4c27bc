package org.dmus.miniport.line;

import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/**
 * What a capture stream sends: the bytes of a FIFO, raw, in pieces of at most 8, stamped as {@link
 * Stamps} says. Without a connection it goes back to the pool.
 */
public final class CaptureOutput {

  /** Which time a piece has. */
  public enum Stamps {
    /** That of the first byte of its delivery, as the published sample does (mpu401-uart 5.3). */
    OF_DELIVERY,
    /** Its own: bytes of two times are two pieces. */
    OF_BYTES
  }

  private static final int CHANNEL_GROUP = 1;

  /**
   * Most pieces of one service: the rest of the pool is for the messages that the sink makes of
   * them, up to eight of a piece.
   */
  private static final int MAX_PIECES = 128;

  private final String subdevice;
  private final StampedRing ring;
  private final IAllocatorMXF allocator;
  private final Stamps stamps;
  private IMXF output;

  /**
   * Creates an output that is not connected.
   *
   * @param subdevice whose it is, for messages
   * @param ring the FIFO; the engine is its consumer
   * @param allocator the pool of the stream
   * @param stamps which times its events have
   */
  public CaptureOutput(String subdevice, StampedRing ring, IAllocatorMXF allocator, Stamps stamps) {
    this.stamps = stamps;
    this.subdevice = subdevice;
    this.ring = ring;
    this.allocator = allocator;
    output = allocator;
  }

  /**
   * Sends what the FIFO holds. [data path], [engine]
   *
   * @return whether it was all; the rest stays in the FIFO
   */
  public boolean deliver() {
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
      int most = Math.min(limit, DMusKernelEvent.INLINE_BYTES);
      boolean isExact = stamps == Stamps.OF_BYTES;
      event.presTime100ns(isExact ? ring.firstTime100ns() : time100ns);
      event.eventBytes(ring.read(event.bytes(), isExact ? ring.ofOneTime(most) : most));
      event.channelGroup(CHANNEL_GROUP);
      event.flags(DMusKernelEvent.EVENT_INCOMPLETE);
    }
    return event;
  }

  /** Connects a sink, see {@link IMXF#connectOutput}. */
  public void connect(IMXF sink) {
    if (sink == null || output != allocator) {
      throw refused("one output can be connected, and one is");
    }
    output = sink;
  }

  /** Disconnects it, see {@link IMXF#disconnectOutput}. */
  public void disconnect(IMXF sink) {
    if (sink != null && sink != output) {
      throw refused("another output is connected");
    }
    output = allocator;
  }

  private NtStatusException refused(String why) {
    return new NtStatusException(NtStatus.UNSUCCESSFUL, subdevice + ": " + why);
  }
}
