package org.dmus.miniport.line;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A bounded queue of bytes with their arrival times, from one thread to one other: lock-free,
 * allocates nothing. Like the FIFO of the published sample it holds one byte less than its size.
 */
public final class StampedRing {

  private final byte[] bytes;
  private final long[] stamps100ns;
  private final int capacity;
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong written = new AtomicLong();

  /**
   * Creates an empty ring.
   *
   * @param size its size, bytes
   */
  public StampedRing(int size) {
    bytes = new byte[size];
    stamps100ns = new long[size];
    capacity = size - 1;
  }

  /** {@return how many bytes it holds} */
  public int size() {
    return (int) (written.get() - read.get());
  }

  /** {@return how many more it can hold} */
  public int free() {
    return capacity - size();
  }

  /**
   * Appends as many bytes as there is room for, all of one time; producer only.
   *
   * @param source the bytes, from 0 on
   * @param length how many of them
   * @param time100ns when they came, 100 ns
   * @return how many there was room for
   */
  public int write(byte[] source, int length, long time100ns) {
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
  public long firstTime100ns() {
    return stamps100ns[(int) (read.get() % bytes.length)];
  }

  /**
   * Counts the oldest bytes that came at one time; consumer only.
   *
   * @param limit most bytes to count
   */
  public int ofOneTime(int limit) {
    long at = read.get();
    int most = Math.min(limit, size());
    int count = 0;
    while (count < most
        && stamps100ns[(int) ((at + count) % stamps100ns.length)] == firstTime100ns()) {
      count++;
    }
    return count;
  }

  /**
   * Moves the oldest bytes out; consumer only.
   *
   * @param target gets them
   * @param limit most bytes to move
   * @return how many there were
   */
  public int read(byte[] target, int limit) {
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
  public int clear() {
    int count = size();
    read.set(read.get() + count);
    return count;
  }
}
