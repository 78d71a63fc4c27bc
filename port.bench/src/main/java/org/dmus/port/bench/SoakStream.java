package org.dmus.port.bench;

import java.util.concurrent.atomic.AtomicLong;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;

/** Counts what comes of each producer, and what comes out of order, twice or not at all. */
final class SoakStream extends ReturningStream {
  private final AtomicLong[] received;
  private final long[] expected;
  private volatile long misplaced;

  SoakStream(IAllocatorMXF allocator, int producers) {
    super(allocator);
    received = new AtomicLong[producers];
    expected = new long[producers];
    for (int p = 0; p < producers; p++) {
      received[p] = new AtomicLong();
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    int producer = SoakMessage.producer(event.bytes());
    long number = SoakMessage.number(event.bytes());
    if (number != expected[producer]) {
      misplaced++;
    }
    expected[producer] = number + 1;
    received[producer].lazySet(received[producer].getPlain() + 1);
    return super.putMessage(event);
  }

  /** Returns how many events of a producer came. Any thread. */
  long received(int producer) {
    return received[producer].get();
  }

  long received() {
    long sum = 0;
    for (AtomicLong each : received) {
      sum += each.get();
    }
    return sum;
  }

  /** Returns how many events were not the next one of their producer. */
  long misplaced() {
    return misplaced;
  }
}
