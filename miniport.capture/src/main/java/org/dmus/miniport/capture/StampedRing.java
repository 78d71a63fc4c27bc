package org.dmus.miniport.capture;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A bounded queue of bytes with their arrival times, from one thread to one other: lock-free,
 * allocates nothing. Like the FIFO of the published sample it holds one byte less than its size.
 */
final class StampedRing {

  private final byte[] bytes;
  private final long[] stamps100ns;
  private final int capacity;
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong written = new AtomicLong();

  /** Creates an empty ring of some size, bytes. */
  StampedRing(int size) {
    bytes = new byte[size];
    stamps100ns = new long[size];
    capacity = size - 1;
  }

  int size() {
    return (int) (written.get() - read.get());
  }

  int free() {
    return capacity - size();
  }

  /** Appends as many bytes as there is room for, all of one time; producer only. */
  int write(byte[] source, int length, long time100ns) {
    long at = written.get();
    int count = Math.min(length, free());
    for (int i = 0; i < count; i++) {
      int index = (int) ((at + i) % bytes.length);
      bytes[index] = source[i];
      stamps100ns[index] = time100ns;
    }
    written.set(at + count);
    return count;
  }

  /** {@return when the oldest byte came; consumer only, and only when there is one} */
  long firstTime100ns() {
    return stamps100ns[(int) (read.get() % bytes.length)];
  }

  /** Moves the oldest bytes out; consumer only. */
  int read(byte[] target, int limit) {
    long at = read.get();
    int count = Math.min(limit, size());
    for (int i = 0; i < count; i++) {
      target[i] = bytes[(int) ((at + i) % bytes.length)];
    }
    read.set(at + count);
    return count;
  }

  /**
   * Forgets every byte; consumer only.
   *
   * @return how many there were
   */
  int clear() {
    int count = size();
    read.set(read.get() + count);
    return count;
  }
}
