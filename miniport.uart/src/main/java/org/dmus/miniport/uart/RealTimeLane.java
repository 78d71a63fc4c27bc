package org.dmus.miniport.uart;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Real-time bytes that overtake the system exclusive in front of them, from one thread to one
 * other: each with the position in the line's bytes that it may leave at. Lock-free, allocates
 * nothing.
 */
final class RealTimeLane {

  private static final int SLOTS = 64;

  private final byte[] bytes = new byte[SLOTS];
  private final long[] positions = new long[SLOTS];
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong written = new AtomicLong();

  int size() {
    return (int) (written.get() - read.get());
  }

  /**
   * Appends a byte; producer only.
   *
   * @param value the byte
   * @param position bytes that leave before it
   * @return whether there was room
   */
  boolean offer(byte value, long position) {
    if (size() == SLOTS) {
      return false;
    }
    int at = (int) (written.get() % SLOTS);
    bytes[at] = value;
    positions[at] = position;
    written.set(written.get() + 1);
    return true;
  }

  /** {@return bytes that leave before the next one; {@link Long#MAX_VALUE} = there is none} */
  long nextPosition() {
    return size() == 0 ? Long.MAX_VALUE : positions[(int) (read.get() % SLOTS)];
  }

  /** {@return the next byte; consumer only, and only when there is one} */
  byte peek() {
    return bytes[(int) (read.get() % SLOTS)];
  }

  /** Forgets the next byte; consumer only. */
  void consume() {
    read.set(read.get() + 1);
  }
}
