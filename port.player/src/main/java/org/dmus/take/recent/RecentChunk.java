package org.dmus.take.recent;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A part of a ring. One engine writes; others copy it meanwhile and learn whether what they have is
 * whole: the sequence number is 0 while the chunk is made anew, and another one afterwards.
 */
final class RecentChunk {
  static final int BYTES = 64 << 10;

  private final byte[] bytes = new byte[BYTES];
  private final AtomicLong sequence = new AtomicLong();
  private final AtomicInteger used = new AtomicInteger();
  private long start100ns;
  private volatile long last100ns;

  /** {@return its number in the order of use; 0 while it was not used} */
  long sequence() {
    return sequence.get();
  }

  /** {@return time of its last record, 100 ns} */
  long last100ns() {
    return last100ns;
  }

  /** Begins anew. [data path] */
  void begin(long number, long time100ns) {
    sequence.set(0);
    VarHandle.fullFence(); // nothing of the new content may be seen under the old number
    used.lazySet(0);
    start100ns = time100ns;
    last100ns = time100ns;
    sequence.lazySet(number);
  }

  /** Adds a record, if there is room. [data path] */
  boolean add(int kind, long time100ns, byte[] data, int offset, int length) {
    int at = used.getPlain();
    if (BYTES - at < RecentCode.MOST_HEAD_BYTES + length) {
      return false;
    }
    int end = RecentCode.head(bytes, at, kind, time100ns - last100ns, length);
    System.arraycopy(data, offset, bytes, end, length);
    last100ns = time100ns;
    used.lazySet(end + length);
    return true;
  }

  /**
   * A copy of a chunk.
   *
   * @param sequence its number in the order of use
   * @param start100ns time that its first record counts from
   */
  record Copy(long sequence, long start100ns, byte[] bytes) {}

  /** Copies it; null when it was not used, or begun anew meanwhile. */
  Copy copy() {
    long before = sequence.get();
    byte[] content = new byte[used.get()];
    System.arraycopy(bytes, 0, content, 0, content.length);
    long start = start100ns;
    VarHandle.fullFence();
    return before == 0 || sequence.get() != before ? null : new Copy(before, start, content);
  }
}
