package org.dmus.miniport.uart;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Moves bytes from the ring to the link at the pace of the line. A state machine without thread and
 * clock: whoever owns the thread calls {@link #step}.
 */
final class LineWriter {

  /** Answer of {@link #step}: nothing to do until bytes come. */
  static final long IDLE = Long.MAX_VALUE;

  /** How long to wait for somebody at the other end before the next try. */
  static final long PEER_RETRY_NANOS = 10_000_000L;

  private static final int CHUNK_BYTES = 4096;

  private final ByteRing ring;
  private final LineGovernor governor;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private final ByteBuffer buffer = ByteBuffer.wrap(chunk);
  private final AtomicLong bytesSent = new AtomicLong();
  private boolean wasIdle = true;
  private volatile boolean waiting;

  LineWriter(ByteRing ring, LineGovernor governor) {
    this.ring = ring;
    this.governor = governor;
  }

  /**
   * Writes what is due.
   *
   * @return how long to wait until more may be due, ns; {@link #IDLE} until there are bytes
   */
  long step(Link link, long nowNanos) throws IOException {
    if (ring.size() == 0) {
      wasIdle = true;
      return IDLE;
    }
    if (wasIdle) {
      governor.wake(nowNanos);
      wasIdle = false;
    }
    int count = ring.peek(chunk, governor.due(nowNanos));
    if (count == 0) {
      return governor.untilNext(nowNanos);
    }
    return write(link, count) ? governor.untilNext(nowNanos) : PEER_RETRY_NANOS;
  }

  private boolean write(Link link, int count) throws IOException {
    int written = link.write(buffer.limit(count).position(0));
    waiting = written == 0;
    if (waiting) {
      wasIdle = true;
      return false;
    }
    ring.consume(written);
    governor.sent(written);
    bytesSent.addAndGet(written);
    return true;
  }

  /** {@return whether nobody is at the other end; [any]} */
  boolean isWaiting() {
    return waiting;
  }

  /** {@return bytes that the link took; [any]} */
  long bytesSent() {
    return bytesSent.get();
  }
}
