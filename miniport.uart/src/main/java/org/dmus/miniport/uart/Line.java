package org.dmus.miniport.uart;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.link.LinkOutput;
import org.dmus.miniport.line.DeviceAccess;
import org.dmus.miniport.line.DeviceThread;
import org.dmus.miniport.line.LineWork;

/**
 * An open device and the one thread that writes to it. The engine puts bytes into a FIFO and never
 * waits; the thread takes them out at line rate.
 */
final class Line implements Transmitter, AutoCloseable, LineWork<LinkOutput> {

  private static final int NANOS_PER_UNIT = 100;
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** A control call that waits for half a second is taken for one that hangs (decision 33). */
  private static final long CLOSE_MILLIS = 300;

  private final UartSettings settings;
  private final TransmitFifo fifo;
  private final LineWriter writer;
  private final SysexPace pace;
  private final DeviceThread<LinkOutput> thread;
  private final AtomicLong lostBytes = new AtomicLong();
  private volatile boolean idle;
  private volatile boolean closing;
  private volatile long closesNanos;

  private Line(UartSettings settings, Runnable spaceReturned) {
    this.settings = settings;
    fifo = new TransmitFifo(settings.bytesPerSecond(), spaceReturned);
    pace = new SysexPace(settings.wire().sysex());
    writer =
        new LineWriter(
            fifo,
            new LineGovernor(settings.bytesPerSecond()),
            pace,
            new ActiveSensing(settings.wire().activeSensing()));
    thread =
        new DeviceThread<>(
            "dmus-uart", settings.address(), DeviceAccess.WRITE, settings.link()::openOutput, this);
  }

  /**
   * Opens a device.
   *
   * @param settings link, which is opened on the line's thread, for it may block, and rate
   * @param spaceReturned called on the line's thread when a refused write may be tried again
   */
  static Line open(UartSettings settings, Runnable spaceReturned) {
    Line line = new Line(settings, spaceReturned);
    line.thread.start();
    return line;
  }

  @Override
  public int write(byte[] bytes, int offset, int length) {
    int taken = fifo.write(bytes, offset, length);
    wakeIfIdle();
    return taken;
  }

  @Override
  public boolean writeRealTime(byte value) {
    boolean taken = fifo.writeRealTime(value);
    thread.wake(); // it may be resting inside the message that is overtaken
    return taken;
  }

  @Override
  public void writeReserved(byte[] bytes, int length) {
    fifo.writeReserved(bytes, length);
    wakeIfIdle();
  }

  private void wakeIfIdle() {
    if (idle) {
      thread.wake();
    }
  }

  @Override
  public boolean awaitSpace(int length) {
    return fifo.awaitSpace(length);
  }

  @Override
  public boolean hasFailed() {
    return thread.hasFailed();
  }

  @Override
  public void lost(long bytes) {
    lostBytes.addAndGet(bytes);
  }

  @Override
  public long transmission100ns(int bytes) {
    return settings.transmission100ns(bytes);
  }

  @Override
  public long backlog100ns() {
    int bytes = fifo.size();
    long messages = fifo.sysexEnds() - pace.ends();
    return settings.transmission100ns(bytes) + settings.wire().sysex().rests100ns(bytes, messages);
  }

  @Override
  public LineStatus status(int heldBytes) {
    long undeliverable = lostBytes.get() + (thread.isAlive() ? 0 : fifo.size());
    String text = thread.failure().orElse(null);
    LineStatus.State state = LineStatus.State.OPEN;
    int errors = text == null ? 0 : 1;
    if (text != null) {
      state = LineStatus.State.FAILED;
    } else if (writer.isWaiting()) {
      state = LineStatus.State.WAITING;
      text = settings.address() + ": waits for a program that reads it";
    }
    int pending = thread.isAlive() ? fifo.size() + heldBytes : 0;
    return new LineStatus(
        state, writer.bytesSent(), undeliverable, errors, pending, text == null ? "" : text);
  }

  @Override
  public LineStatistics statistics(long savedBytes) {
    return new LineStatistics(
        writer.messagesSent(), fifo.refusals(), LineStatistics.UNKNOWN, savedBytes, backlog100ns());
  }

  /**
   * Has what was taken leave, for as long as the line needs for it and 2 s more, and the device be
   * closed then. Waits for that a moment only: a line that goes on goes on by itself. [control]
   */
  @Override
  public void close() {
    long before = writer.bytesSent();
    closesNanos = System.nanoTime() + backlog100ns() * NANOS_PER_UNIT + GRACE_NANOS;
    closing = true;
    thread.wake();
    boolean mayRest = !settings.wire().sysex().isImmediate();
    if (!thread.join(CLOSE_MILLIS) && writer.bytesSent() == before && !mayRest) {
      thread.end();
    }
  }

  /** Ends what {@link #close} has left to itself: somebody else needs the device. [control] */
  void end() {
    if (!thread.join(CLOSE_MILLIS)) {
      thread.end();
    }
  }

  @Override
  public void serve(LinkOutput link) throws IOException {
    while (!thread.isEnding() && !isOverdue()) {
      boolean wasEmpty = writer.isEmpty(); // before the step: what comes in it is not waited for
      if (wasEmpty && closing) {
        return;
      }
      long waitNanos = writer.step(link, System.nanoTime());
      if (wasEmpty) {
        rest(waitNanos);
      } else if (waitNanos > 0) {
        LockSupport.parkNanos(waitNanos);
      }
      fifo.signalSpace();
    }
  }

  private boolean isOverdue() {
    return closing && System.nanoTime() - closesNanos > 0;
  }

  private void rest(long nanos) {
    idle = true;
    if (fifo.size() == 0 && !closing) {
      LockSupport.parkNanos(this, nanos);
    }
    idle = false;
  }

  @Override
  public void failed() {
    fifo.failed();
  }
}
