package org.dmus.miniport.uart;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.dmus.link.LinkOutput;
import org.dmus.miniport.line.MessageCount;

/**
 * Moves bytes from the FIFO to the link at the pace of the line and of the device: what overtakes
 * first, then one after the other. A state machine without thread and clock: whoever owns the
 * thread calls {@link #step}.
 */
final class LineWriter {

  /** Answer of {@link #step}: nothing to do until bytes come. */
  static final long IDLE = Long.MAX_VALUE;

  /** How long to wait for somebody at the other end before the next try. */
  static final long PEER_RETRY_NANOS = 10_000_000L;

  private static final int CHUNK_BYTES = 4096;

  private final ByteRing ring;
  private final RealTimeLane lane;
  private final LineGovernor governor;
  private final SysexPace pace;
  private final ActiveSensing sensing;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private final ByteBuffer buffer = ByteBuffer.wrap(chunk);
  private final AtomicLong bytesSent = new AtomicLong();
  private final MessageCount messages = new MessageCount();
  private boolean wasIdle = true;
  private boolean isResting;
  private long restsUntilNanos;
  private volatile boolean waiting;

  /**
   * Creates a writer.
   *
   * @param fifo where the bytes come from
   * @param governor the pace of the line
   * @param pace that of a device which takes system exclusive more slowly
   * @param sensing what says that the line is alive
   */
  LineWriter(TransmitFifo fifo, LineGovernor governor, SysexPace pace, ActiveSensing sensing) {
    this.ring = fifo.ring();
    this.lane = fifo.lane();
    this.governor = governor;
    this.pace = pace;
    this.sensing = sensing;
  }

  /** {@return whether there is nothing to send} */
  boolean isEmpty() {
    return ring.size() == 0 && lane.size() == 0;
  }

  /**
   * Writes what is due.
   *
   * @return how long to wait until more may be due, ns; {@link #IDLE} until there are bytes
   */
  long step(LinkOutput link, long nowNanos) throws IOException {
    int available = ring.size(); // before the lane: what overtakes was given before what comes now
    long ahead = lane.nextPosition() - ring.readPosition();
    if (available == 0 && ahead > 0) {
      wasIdle = true;
      return sense(link, nowNanos);
    }
    if (isResting(nowNanos) && ahead > 0) {
      return restsUntilNanos - nowNanos;
    }
    if (wasIdle) {
      governor.wake(nowNanos);
      wasIdle = false;
    }
    int due = governor.due(nowNanos);
    if (due > 0
        && !(ahead <= 0
            ? writeRealTime(link)
            : write(link, limit(due, available, ahead), nowNanos))) {
      return PEER_RETRY_NANOS;
    }
    sensing.spoke(nowNanos);
    return governor.untilNext(nowNanos);
  }

  private boolean isResting(long nowNanos) {
    isResting &= restsUntilNanos - nowNanos > 0;
    return isResting;
  }

  private static int limit(int due, int available, long ahead) {
    return (int) Math.min(Math.min(due, available), ahead);
  }

  private boolean writeRealTime(LinkOutput link) throws IOException {
    chunk[0] = lane.peek();
    boolean taken = send(link, 1) == 1;
    if (taken) {
      lane.consume();
    }
    return taken;
  }

  private boolean write(LinkOutput link, int limit, long nowNanos) throws IOException {
    int count = pace.untilPause(chunk, 0, ring.peek(chunk, limit));
    int written = send(link, count);
    ring.consume(written);
    int restMs = pace.sent(chunk, 0, written);
    if (restMs > 0) {
      isResting = true;
      restsUntilNanos =
          nowNanos + governor.untilNext(nowNanos) + TimeUnit.MILLISECONDS.toNanos(restMs);
      wasIdle = true;
    }
    return written > 0;
  }

  private int send(LinkOutput link, int count) throws IOException {
    int written = link.write(buffer.limit(count).position(0));
    waiting = written == 0;
    wasIdle = waiting;
    governor.sent(written);
    messages.take(chunk, 0, written);
    bytesSent.addAndGet(written);
    return written;
  }

  private long sense(LinkOutput link, long nowNanos) throws IOException {
    long wait = sensing.silence(nowNanos);
    if (wait > 0) {
      return wait;
    }
    governor.wake(nowNanos);
    chunk[0] = ActiveSensing.MESSAGE;
    send(link, governor.due(nowNanos) > 0 ? 1 : 0);
    sensing.spoke(nowNanos);
    return sensing.silence(nowNanos);
  }

  /** {@return whether nobody is at the other end; [any]} */
  boolean isWaiting() {
    return waiting;
  }

  /** {@return whole messages that the link took; [any]} */
  long messagesSent() {
    return messages.messages();
  }

  /** {@return bytes that the link took; [any]} */
  long bytesSent() {
    return bytesSent.get();
  }
}
