package org.dmus.miniport.uart;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.dmus.ks.LineStatus;
import org.dmus.miniport.line.DeviceAccess;
import org.dmus.miniport.line.DeviceThread;
import org.dmus.miniport.line.LineWork;
import org.dmus.miniport.line.LinkOpener;

/**
 * An open device and the one thread that writes to it. The engine puts bytes into a FIFO and never
 * waits; the thread takes them out at line rate.
 */
final class Line implements AutoCloseable, LineWork<Link> {

  private static final long DRAIN_GRACE_SECONDS = 2;

  private final UartSettings settings;
  private final TransmitFifo fifo;
  private final LineWriter writer;
  private final DeviceThread<Link> thread;
  private final AtomicLong lostBytes = new AtomicLong();
  private volatile boolean idle;
  private volatile boolean closing;

  private Line(UartSettings settings, LinkOpener<Link> opener, Runnable spaceReturned) {
    this.settings = settings;
    fifo = new TransmitFifo(settings.bytesPerSecond(), spaceReturned);
    writer = new LineWriter(fifo.ring(), new LineGovernor(settings.bytesPerSecond()));
    thread = new DeviceThread<>("dmus-uart", settings.device(), DeviceAccess.WRITE, opener, this);
  }

  /**
   * Opens a device.
   *
   * @param settings device and rate
   * @param opener opens the link; runs on the line's thread, for a device may block in open(2)
   * @param spaceReturned called on the line's thread when a refused write may be tried again
   */
  static Line open(UartSettings settings, LinkOpener<Link> opener, Runnable spaceReturned) {
    Line line = new Line(settings, opener, spaceReturned);
    line.thread.start();
    return line;
  }

  /**
   * Takes bytes for the device. [data path], [engine]
   *
   * @return number of bytes taken; all or none of a short event
   */
  int write(byte[] bytes, int offset, int length) {
    int taken = fifo.write(bytes, offset, length);
    wakeIfIdle();
    return taken;
  }

  /** Takes bytes that silence a device, from room kept for them. [data path], [engine] */
  void writeReserved(byte[] bytes, int length) {
    fifo.writeReserved(bytes, length);
    wakeIfIdle();
  }

  private void wakeIfIdle() {
    if (idle) {
      thread.wake();
    }
  }

  /**
   * Asks for a call of {@code spaceReturned} once there is room. [data path], [engine]
   *
   * @return whether room has come meanwhile, so that the write can be tried again at once
   */
  boolean awaitSpace(int length) {
    return fifo.awaitSpace(length);
  }

  /** {@return whether the device has failed for good; [any]} */
  boolean hasFailed() {
    return thread.hasFailed();
  }

  /** Counts bytes that the device did not take. [engine] */
  void lost(long bytes) {
    lostBytes.addAndGet(bytes);
  }

  /** {@return how long the bytes that were taken keep the line busy, 100 ns; [any]} */
  long backlog100ns() {
    return settings.transmission100ns(fifo.size());
  }

  /**
   * Returns how the line is doing. [any]
   *
   * @param heldBytes bytes that wait for room in the line
   */
  LineStatus status(int heldBytes) {
    long undeliverable = lostBytes.get() + (thread.isAlive() ? 0 : fifo.size());
    String text = thread.failure().orElse(null);
    LineStatus.State state = LineStatus.State.OPEN;
    int errors = text == null ? 0 : 1;
    if (text != null) {
      state = LineStatus.State.FAILED;
    } else if (writer.isWaiting()) {
      state = LineStatus.State.WAITING;
      text = settings.device() + ": waits for a program that reads it";
    }
    int pending = thread.isAlive() ? fifo.size() + heldBytes : 0;
    return new LineStatus(
        state, writer.bytesSent(), undeliverable, errors, pending, text == null ? "" : text);
  }

  /**
   * Sends what was taken, for as long as the line needs for it and 2 s more, and closes. [control]
   */
  @Override
  public void close() {
    closing = true;
    thread.wake();
    long drainMillis = backlog100ns() / 10_000;
    if (!thread.join(drainMillis + TimeUnit.SECONDS.toMillis(DRAIN_GRACE_SECONDS))) {
      thread.end();
    }
  }

  @Override
  public void serve(Link link) throws IOException {
    while (!thread.isEnding()) {
      long waitNanos = writer.step(link, System.nanoTime());
      if (waitNanos == LineWriter.IDLE) {
        if (closing) {
          return;
        }
        rest();
      } else if (waitNanos > 0) {
        LockSupport.parkNanos(waitNanos);
      }
      fifo.signalSpace();
    }
  }

  private void rest() {
    idle = true;
    if (fifo.size() == 0 && !closing) {
      LockSupport.park(this);
    }
    idle = false;
  }

  @Override
  public void failed() {
    fifo.failed();
  }
}
