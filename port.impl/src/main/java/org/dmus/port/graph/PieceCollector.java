package org.dmus.port.graph;

import org.dmus.graph.ConnectionStatistics;

/** Puts the pieces of a message together, up to the longest that passes. */
final class PieceCollector {
  private static final int MAX_BYTES = ConnectionStatistics.MAX_MESSAGE_BYTES;

  private final byte[] bytes = new byte[MAX_BYTES];
  private int length;
  private boolean tooLong;
  private long time100ns;

  /** Whether a message has begun, and not ended. */
  boolean isCollecting() {
    return length > 0 || tooLong;
  }

  void add(byte[] piece, int count, long pieceTime100ns) {
    if (length == 0) {
      time100ns = pieceTime100ns;
    }
    if (tooLong || count > MAX_BYTES - length) {
      tooLong = true;
    } else {
      System.arraycopy(piece, 0, bytes, length, count);
      length += count;
    }
  }

  boolean isTooLong() {
    return tooLong;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Time of its first piece. */
  long time100ns() {
    return time100ns;
  }

  void forget() {
    length = 0;
    tooLong = false;
  }
}
