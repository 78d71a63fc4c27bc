package org.dmus.shell.monitor;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Events on their way from an engine to the console: a ring that allocates nothing and never waits.
 * One thread at a time puts - pins of a port share their engine - and one takes.
 */
final class PassedEvents {
  /** Longest part of a message that is kept. */
  static final int HEAD_BYTES = 16;

  private static final int CAPACITY = 1 << 13;

  private final long[] times100ns = new long[CAPACITY];
  private final int[] lengths = new int[CAPACITY];
  private final byte[] heads = new byte[CAPACITY * HEAD_BYTES];
  private final AtomicLong put = new AtomicLong();
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong missed = new AtomicLong();

  /** Puts an event; counts it when there is no room. [data path] */
  void put(long time100ns, byte[] head, int length) {
    long next = put.get();
    if (next - taken.get() == CAPACITY) {
      missed.incrementAndGet();
      return;
    }
    int slot = (int) (next & CAPACITY - 1);
    times100ns[slot] = time100ns;
    lengths[slot] = length;
    System.arraycopy(head, 0, heads, slot * HEAD_BYTES, Math.min(length, HEAD_BYTES));
    put.lazySet(next + 1);
  }

  boolean isEmpty() {
    return taken.get() == put.get();
  }

  /** Takes the oldest event; there is one. */
  PassedEvent take() {
    long next = taken.get();
    int slot = (int) (next & CAPACITY - 1);
    byte[] head = new byte[Math.min(lengths[slot], HEAD_BYTES)];
    System.arraycopy(heads, slot * HEAD_BYTES, head, 0, head.length);
    PassedEvent event = new PassedEvent(times100ns[slot], head, lengths[slot]);
    taken.lazySet(next + 1);
    return event;
  }

  /** Events for which there was no room. */
  long missed() {
    return missed.get();
  }

  /**
   * An event that passed.
   *
   * @param time100ns its time on the master clock, 100 ns
   * @param head its first bytes
   * @param length its length, bytes
   */
  record PassedEvent(long time100ns, byte[] head, int length) {

    boolean is(int status) {
      return head.length > 0 && (head[0] & 0xFF) == status;
    }
  }
}
