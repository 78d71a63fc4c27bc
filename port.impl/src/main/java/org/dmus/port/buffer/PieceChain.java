package org.dmus.port.buffer;

import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;

/** Puts the pieces of a message together: all of them go on, or none (invariant I3). */
public final class PieceChain {
  private final IAllocatorMXF allocator;
  private final int maxPieces;
  private DMusKernelEvent head;
  private DMusKernelEvent tail;
  private int pieces;
  private boolean broken;

  public PieceChain(IAllocatorMXF allocator, int maxPieces) {
    this.allocator = allocator;
    this.maxPieces = maxPieces;
  }

  /** Whether a piece was lost: the rest of the message is of no use. */
  public boolean isBroken() {
    return broken;
  }

  /** Takes the next piece; null = it was lost. */
  public void add(DMusKernelEvent piece) {
    if (piece == null || pieces == maxPieces) {
      allocator.putMessage(piece);
      drop();
      broken = true;
    } else if (head == null) {
      head = piece;
      tail = piece;
      pieces = 1;
    } else {
      tail.next(piece);
      tail = piece;
      pieces++;
    }
  }

  /** Ends the message; returns it, or null when a piece of it was lost. */
  public DMusKernelEvent end() {
    DMusKernelEvent whole = head;
    head = null;
    tail = null;
    pieces = 0;
    broken = false;
    return whole;
  }

  /** Gives up what has no end yet; returns whether there was anything. */
  public boolean abandon() {
    boolean any = head != null || broken;
    drop();
    broken = false;
    return any;
  }

  private void drop() {
    allocator.putMessage(head);
    end();
  }
}
