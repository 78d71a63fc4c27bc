package org.dmus.miniport.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.link.Link;
import org.dmus.link.LinkInput;
import org.dmus.mxf.IMasterClock;

/**
 * An open device and the one thread that reads from it: it stamps what comes, puts it into the FIFO
 * and asks the engine for service, as an interrupt routine would.
 */
public final class InputLine implements AutoCloseable, LineWork<LinkInput> {

  private final StampedRing ring;
  private final IMasterClock clock;
  private final Runnable bytesCame;
  private final byte[] chunk;
  private final DeviceThread<LinkInput> thread;
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private final AtomicLong overruns = new AtomicLong();
  private final MessageCount messages = new MessageCount();
  private volatile LinkInput input;
  private volatile boolean accepting;
  private volatile boolean resting;
  private volatile boolean ended;

  private InputLine(Link link, int fifoBytes, IMasterClock clock, Runnable bytesCame) {
    this.clock = clock;
    this.bytesCame = bytesCame;
    ring = new StampedRing(fifoBytes);
    chunk = new byte[ring.free()];
    String address = link.description().address();
    thread = new DeviceThread<>("dmus-capture", address, DeviceAccess.READ, () -> open(link), this);
  }

  /**
   * Opens a link. [control]
   *
   * @param link where bytes come from; opened on the line's thread, for it may block
   * @param fifoBytes size of the FIFO, which holds one byte less
   * @param clock what stamps the bytes
   * @param bytesCame called on the line's thread when there is something to serve
   */
  public static InputLine open(Link link, int fifoBytes, IMasterClock clock, Runnable bytesCame) {
    InputLine line = new InputLine(link, fifoBytes, clock, bytesCame);
    line.thread.start();
    return line;
  }

  private LinkInput open(Link link) throws IOException {
    input = link.openInput();
    return input;
  }

  /** {@return the FIFO; the engine is its consumer} */
  public StampedRing ring() {
    return ring;
  }

  /** Says whether bytes are wanted; others are discarded. [control] */
  public void accept(boolean wanted) {
    if (wanted != accepting) {
      ring.clear();
      accepting = wanted;
      thread.wake();
    }
  }

  /** Says that the FIFO has room again. [data path], [engine] */
  public void roomReturned() {
    if (resting) {
      thread.wake();
    }
  }

  /** {@return whether the device has failed for good; [any]} */
  public boolean hasFailed() {
    return thread.hasFailed();
  }

  /** {@return how the line is doing; [any]} */
  public LineStatus status() {
    boolean over = ended; // before the size: what came until then is in the FIFO
    int pending = ring.size();
    String failure = thread.failure().orElse("");
    LineStatus.State state = LineStatus.State.OPEN;
    if (!failure.isEmpty()) {
      state = LineStatus.State.FAILED;
    } else if (over && pending == 0) {
      state = LineStatus.State.ENDED;
    }
    int errors = failure.isEmpty() ? 0 : 1;
    return new LineStatus(state, received.get(), lost.get(), errors, pending, failure);
  }

  /** {@return what the line has carried; [any]} */
  public LineStatistics statistics() {
    LinkInput link = input;
    return new LineStatistics(
        messages.messages(), overruns.get() + link.overruns(), link.framingErrors(), 0, 0);
  }

  /** Stops reading and closes the device. [control] */
  @Override
  public void close() {
    thread.end();
  }

  @Override
  public void serve(LinkInput link) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(chunk);
    while (!thread.isEnding()) {
      int room = room(link);
      if (room == 0) {
        rest(link);
        continue;
      }
      int count = link.read(buffer.position(0).limit(room));
      if (count < 0) {
        ended = true;
        bytesCame.run();
        return;
      }
      take(count, clock.getTime());
    }
  }

  // What nobody wants yet stays in a file or a FIFO, and is gone elsewhere.
  private int room(LinkInput link) {
    if (!accepting) {
      return link.isLive() ? chunk.length : 0;
    }
    return link.isPatient() ? ring.free() : chunk.length;
  }

  private void take(int count, long time100ns) {
    boolean wanted = accepting;
    if (wanted) {
      int dropped = count - ring.write(chunk, count, time100ns);
      lost.addAndGet(dropped);
      overruns.addAndGet(dropped > 0 ? 1 : 0);
    }
    messages.take(chunk, 0, count);
    received.addAndGet(count); // last: who sees it finds the bytes in the FIFO
    if (wanted) {
      bytesCame.run();
    }
  }

  private void rest(LinkInput link) {
    resting = true;
    if (room(link) == 0 && !thread.isEnding()) {
      LockSupport.park(this);
    }
    resting = false;
  }

  @Override
  public void failed() {
    bytesCame.run();
  }
}
