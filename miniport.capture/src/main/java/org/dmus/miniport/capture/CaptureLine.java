package org.dmus.miniport.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.IMasterClock;

/**
 * An open device and the one thread that reads from it: it stamps what comes, puts it into the FIFO
 * and asks the engine for service, as an interrupt routine would.
 */
final class CaptureLine implements AutoCloseable {

  private static final long OPEN_SECONDS = 2;
  private static final long STOP_SECONDS = 2;

  private final Path device;
  private final StampedRing ring;
  private final IMasterClock clock;
  private final Runnable bytesCame;
  private final byte[] chunk;
  private final Thread thread;
  private final CompletableFuture<Link> opened = new CompletableFuture<>();
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private volatile boolean accepting;
  private volatile boolean resting;
  private volatile boolean closing;
  private volatile boolean ended;
  private volatile String failure;

  private CaptureLine(
      CaptureSettings settings, Link.Opener opener, IMasterClock clock, Runnable bytesCame) {
    this.device = settings.device();
    this.clock = clock;
    this.bytesCame = bytesCame;
    ring = new StampedRing(settings.fifoBytes());
    chunk = new byte[settings.fifoBytes()];
    thread = new Thread(() -> run(opener), "dmus-capture " + device);
    thread.setDaemon(true);
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
      CaptureSettings settings, Link.Opener opener, IMasterClock clock, Runnable bytesCame) {
    CaptureLine line = new CaptureLine(settings, opener, clock, bytesCame);
    line.thread.start();
    try {
      line.opened.get(OPEN_SECONDS, TimeUnit.SECONDS);
      return line;
    } catch (ExecutionException e) {
      throw line.openingFailed(e.getCause());
    } catch (TimeoutException e) {
      line.closing = true;
      throw DeviceFault.slowToOpen(settings.device());
    } catch (InterruptedException e) {
      line.closing = true;
      Thread.currentThread().interrupt();
      throw new NtStatusException(NtStatus.CANCELLED, settings.device() + ": interrupted", e);
    }
  }

  private RuntimeException openingFailed(Throwable cause) {
    joinThread();
    return cause instanceof IOException io
        ? DeviceFault.opening(device, io)
        : (RuntimeException) cause;
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
      LockSupport.unpark(thread);
    }
  }

  /** Says that the FIFO has room again. [data path], [engine] */
  void roomReturned() {
    if (resting) {
      LockSupport.unpark(thread);
    }
  }

  /** {@return whether the device has failed for good; [any]} */
  boolean hasFailed() {
    return failure != null;
  }

  /** {@return how the line is doing; [any]} */
  LineStatus status() {
    boolean over = ended; // before the size: what came until then is in the FIFO
    int pending = ring.size();
    String text = failure;
    LineStatus.State state = LineStatus.State.OPEN;
    if (text != null) {
      state = LineStatus.State.FAILED;
    } else if (over && pending == 0) {
      state = LineStatus.State.ENDED;
    }
    return new LineStatus(
        state, received.get(), lost.get(), text == null ? 0 : 1, pending, text == null ? "" : text);
  }

  /** Stops reading and closes the device. [control] */
  @Override
  public void close() {
    closing = true;
    try {
      opened.join().close();
    } catch (IOException e) {
      failure = device + ": " + DeviceFault.reason(e);
    }
    LockSupport.unpark(thread);
    joinThread();
  }

  private void joinThread() {
    try {
      thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Link.Opener opener) {
    try (Link link = opener.open(device)) {
      opened.complete(link);
      receive(link);
    } catch (IOException | RuntimeException e) {
      if (!opened.completeExceptionally(e) && !closing) {
        failure =
            device + ": " + (e instanceof IOException io ? DeviceFault.reason(io) : e.toString());
        bytesCame.run();
      }
    }
  }

  private void receive(Link link) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(chunk);
    while (!closing) {
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
    received.addAndGet(count);
    if (!accepting) {
      return;
    }
    lost.addAndGet(count - ring.write(chunk, count, time100ns));
    bytesCame.run();
  }

  private void rest() {
    resting = true;
    if (patientRoom() == 0 && !closing) {
      LockSupport.park(this);
    }
    resting = false;
  }
}
