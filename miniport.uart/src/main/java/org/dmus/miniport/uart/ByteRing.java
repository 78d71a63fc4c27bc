package org.dmus.miniport.uart;

import java.util.concurrent.atomic.AtomicLong;

/** A bounded queue of bytes from one thread to one other: lock-free, allocates nothing. */
final class ByteRing {

  private final byte[] bytes;
  private final int mask;
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong written = new AtomicLong();

  /** Creates an empty ring of at least {@code capacity} bytes. */
  ByteRing(int capacity) {
    bytes = new byte[Integer.highestOneBit(Math.max(capacity, 2) - 1) << 1];
    mask = bytes.length - 1;
  }

  int capacity() {
    return bytes.length;
  }

  int size() {
    return (int) (written.get() - read.get());
  }

  /** {@return how many bytes were ever consumed; consumer only} */
  long readPosition() {
    return read.get();
  }

  /** {@return how many bytes were ever written; producer only} */
  long writePosition() {
    return written.get();
  }

  int free() {
    return bytes.length - size();
  }

  /** Appends as many bytes as there is room for; producer only. */
  int write(byte[] source, int offset, int length) {
    long at = written.get();
    int count = Math.min(length, free());
    int index = (int) at & mask;
    int first = Math.min(count, bytes.length - index);
    System.arraycopy(source, offset, bytes, index, first);
    System.arraycopy(source, offset + first, bytes, 0, count - first);
    written.set(at + count);
    return count;
  }

  /** Copies the oldest bytes and keeps them; consumer only. */
  int peek(byte[] target, int limit) {
    int count = Math.min(Math.min(limit, target.length), size());
    int index = (int) read.get() & mask;
    int first = Math.min(count, bytes.length - index);
    System.arraycopy(bytes, index, target, 0, first);
    System.arraycopy(bytes, 0, target, first, count - first);
    return count;
  }

  /** Forgets the oldest bytes; consumer only. */
  void consume(int count) {
    read.set(read.get() + count);
  }
}
