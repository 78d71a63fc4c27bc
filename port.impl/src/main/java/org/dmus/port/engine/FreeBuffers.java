package org.dmus.port.engine;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jctools.queues.atomic.MpmcAtomicArrayQueue;

/**
 * The long buffers of a pool, lock-free. A byte array cannot carry a mark; a table by identity
 * knows which are of this pool and which of them are out.
 */
final class FreeBuffers {
  private static final int IN = 0;
  private static final int OUT = 1;

  /** Stands in the table where a buffer was that is lost. */
  private static final byte[] LOST = {};

  private final int bytes;
  private final int capacity;
  private final MpmcAtomicArrayQueue<byte[]> free;
  private final AtomicReferenceArray<byte[]> known;
  private final AtomicIntegerArray states;

  /** Fills a pool of {@code capacity} buffers. */
  FreeBuffers(int capacity, int bytes) {
    this.bytes = bytes;
    this.capacity = capacity;
    free = new MpmcAtomicArrayQueue<>(Math.max(2, capacity));
    int slots = Integer.highestOneBit(capacity) << 2;
    known = new AtomicReferenceArray<>(slots);
    states = new AtomicIntegerArray(slots);
    for (int i = 0; i < capacity; i++) {
      add();
    }
  }

  private void add() {
    byte[] buffer = new byte[bytes];
    int slot = place(System.identityHashCode(buffer));
    while (known.get(slot) != null && known.get(slot) != LOST) {
      slot = place(slot + 1);
    }
    states.set(slot, IN);
    known.set(slot, buffer);
    free.offer(buffer);
  }

  private int place(int hash) {
    return hash & known.length() - 1;
  }

  /** Returns the place of a buffer in the table, or -1 when it is none of this pool. */
  private int find(byte[] buffer) {
    int slot = place(System.identityHashCode(buffer));
    for (int probes = known.length(); probes > 0; probes--) {
      byte[] candidate = known.get(slot);
      if (candidate == buffer) {
        return slot;
      } else if (candidate == null) {
        return -1;
      }
      slot = place(slot + 1);
    }
    return -1;
  }

  /** Takes one, or returns null. */
  byte[] poll() {
    byte[] buffer = free.poll();
    if (buffer != null) {
      states.set(find(buffer), OUT);
    }
    return buffer;
  }

  /** Returns whether the buffer was out, and is back. */
  boolean put(byte[] buffer) {
    int slot = find(buffer);
    return slot >= 0 && states.compareAndSet(slot, OUT, IN) && free.offer(buffer);
  }

  /**
   * Puts a new one in the place of one that is out and will not come back. One thread at a time.
   */
  void replace(byte[] lost) {
    int slot = find(lost);
    if (slot >= 0 && states.compareAndSet(slot, OUT, IN)) {
      known.set(slot, LOST);
      add();
    }
  }

  int size() {
    return free.size();
  }

  int capacity() {
    return capacity;
  }
}
