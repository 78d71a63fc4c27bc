package org.dmus.miniport.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.dmus.ks.LineStatus;
import org.dmus.miniport.line.DeviceAccess;
import org.dmus.miniport.line.DeviceThread;
import org.dmus.miniport.line.LineWork;
import org.dmus.miniport.line.LinkOpener;
import org.dmus.mxf.IMasterClock;

/**
 * An open device and the one thread that reads from it: it stamps what comes, puts it into the FIFO
 * and asks the engine for service, as an interrupt routine would.
 */
final class CaptureLine implements AutoCloseable, LineWork<Link> {

  private final StampedRing ring;
  private final IMasterClock clock;
  private final Runnable bytesCame;
  private final byte[] chunk;
  private final DeviceThread<Link> thread;
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private volatile boolean accepting;
  private volatile boolean resting;
  private volatile boolean ended;

  private CaptureLine(
      CaptureSettings settings, LinkOpener<Link> opener, IMasterClock clock, Runnable bytesCame) {
    this.clock = clock;
    this.bytesCame = bytesCame;
    ring = new StampedRing(settings.fifoBytes());
    chunk = new byte[settings.fifoBytes()];
    thread = new DeviceThread<>("dmus-capture", settings.device(), DeviceAccess.READ, opener, this);
  }

  /**
   * Opens a device.
   *
   * @param settings device and size of the FIFO
   * @param opener opens the link; runs on the line's thread, for a device may block in open(2)
   * @param clock what stamps the bytes
   * @param bytesCame called on the line's thread when there is something to serve
   */
  static CaptureLine open(
      CaptureSettings settings, LinkOpener<Link> opener, IMasterClock clock, Runnable bytesCame) {
    CaptureLine line = new CaptureLine(settings, opener, clock, bytesCame);
    line.thread.start();
    return line;
  }

  /** {@return the FIFO; the engine is its consumer} */
  StampedRing ring() {
    return ring;
  }

  /** Says whether bytes are wanted; others are discarded. [control] */
  void accept(boolean wanted) {
    if (wanted != accepting) {
      ring.clear();
      accepting = wanted;
      thread.wake();
    }
  }

  /** Says that the FIFO has room again. [data path], [engine] */
  void roomReturned() {
    if (resting) {
      thread.wake();
    }
  }

  /** {@return whether the device has failed for good; [any]} */
  boolean hasFailed() {
    return thread.hasFailed();
  }

  /** {@return how the line is doing; [any]} */
  LineStatus status() {
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

  /** Stops reading and closes the device. [control] */
  @Override
  public void close() {
    thread.end();
  }

  @Override
  public void serve(Link link) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(chunk);
    while (!thread.isEnding()) {
      int room = link.isPatient() ? patientRoom() : chunk.length;
      if (room == 0) {
        rest();
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

  // What nobody wants yet stays in a file or a FIFO.
  private int patientRoom() {
    return accepting ? ring.free() : 0;
  }

  private void take(int count, long time100ns) {
    boolean wanted = accepting;
    if (wanted) {
      lost.addAndGet(count - ring.write(chunk, count, time100ns));
    }
    received.addAndGet(count); // last: who sees it finds the bytes in the FIFO
    if (wanted) {
      bytesCame.run();
    }
  }

  private void rest() {
    resting = true;
    if (patientRoom() == 0 && !thread.isEnding()) {
      LockSupport.park(this);
    }
    resting = false;
  }

  @Override
  public void failed() {
    bytesCame.run();
  }
}
