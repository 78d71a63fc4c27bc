package org.dmus.miniport.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.function.BooleanSupplier;

/** A bounded queue of bytes from one thread to another, both of which wait. */
public final class BytePipe {
  private static final int CAPACITY_BYTES = 65_536;

  private final byte[] bytes = new byte[CAPACITY_BYTES];
  private int start;
  private int size;

  /** Creates an empty pipe. */
  public BytePipe() {}

  /** Takes as many bytes as there is room for; waits for some room. */
  synchronized int write(ByteBuffer source, BooleanSupplier closed) throws IOException {
    while (size == CAPACITY_BYTES) {
      await(closed);
    }
    return offer(source);
  }

  /**
   * Takes as many bytes as there is room for, and does not wait. [any]
   *
   * @param source the bytes; its position moves behind what was taken
   * @return how many there was room for
   */
  public synchronized int offer(ByteBuffer source) {
    int count = Math.min(source.remaining(), CAPACITY_BYTES - size);
    for (int i = 0; i < count; i++) {
      bytes[(start + size + i) % CAPACITY_BYTES] = source.get();
    }
    size += count;
    notifyAll();
    return count;
  }

  /** {@return for how many bytes there is room; [any]} */
  public synchronized int room() {
    return CAPACITY_BYTES - size;
  }

  /** Gives as many bytes as there are and fit; waits for some. */
  synchronized int read(ByteBuffer target, BooleanSupplier closed) throws IOException {
    while (size == 0) {
      await(closed);
    }
    int count = Math.min(target.remaining(), size);
    for (int i = 0; i < count; i++) {
      target.put(bytes[(start + i) % CAPACITY_BYTES]);
    }
    start = (start + count) % CAPACITY_BYTES;
    size -= count;
    notifyAll();
    return count;
  }

  private void await(BooleanSupplier closed) throws IOException {
    if (closed.getAsBoolean()) {
      throw new ClosedChannelException();
    }
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosedChannelException();
    }
  }

  /** Has whoever waits look whether it was closed. */
  synchronized void wake() {
    notifyAll();
  }
}
