package org.dmus.miniport.uart;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;

/**
 * An open device and the one thread that writes to it. The engine puts bytes into a ring and never
 * waits; the thread takes them out at line rate.
 */
final class Line implements AutoCloseable {

  private static final long OPEN_SECONDS = 2;
  private static final long DRAIN_GRACE_SECONDS = 2;
  private static final long STOP_SECONDS = 2;
  private static final int RESERVED_BYTES = OwedSilence.MAX_BYTES + 1; // and the end of a sysex
  private static final int MIN_RING_BYTES = 256;
  private static final int MAX_RING_BYTES = 65_536;

  private final UartSettings settings;
  private final Runnable spaceReturned;
  private final ByteRing ring;
  private final LineWriter writer;
  private final Thread thread;
  private final CompletableFuture<Link> opened = new CompletableFuture<>();
  private final AtomicBoolean starved = new AtomicBoolean();
  private volatile boolean idle;
  private volatile boolean closing;
  private volatile boolean abandoned;
  private volatile String failure;
  private final AtomicLong lostBytes = new AtomicLong();

  private Line(UartSettings settings, Link.Opener opener, Runnable spaceReturned) {
    this.settings = settings;
    this.spaceReturned = spaceReturned;
    ring = new ByteRing(ringBytes(settings.bytesPerSecond()));
    writer = new LineWriter(ring, new LineGovernor(settings.bytesPerSecond()));
    thread = new Thread(() -> run(opener), "dmus-uart " + settings.device());
    thread.setDaemon(true);
  }

  // A quarter of a second: what is in the ring cannot be taken back.
  private static int ringBytes(int bytesPerSecond) {
    int quarter = bytesPerSecond == LineGovernor.UNLIMITED ? MAX_RING_BYTES : bytesPerSecond / 4;
    return Math.max(MIN_RING_BYTES, Math.min(MAX_RING_BYTES, quarter));
  }

  /**
   * Opens a device.
   *
   * @param settings device and rate
   * @param opener opens the link; runs on the line's thread, for a device may block in open(2)
   * @param spaceReturned called on the line's thread when a refused write may be tried again
   */
  static Line open(UartSettings settings, Link.Opener opener, Runnable spaceReturned) {
    Line line = new Line(settings, opener, spaceReturned);
    line.thread.start();
    try {
      line.opened.get(OPEN_SECONDS, TimeUnit.SECONDS);
      return line;
    } catch (ExecutionException e) {
      throw line.openingFailed(e.getCause());
    } catch (TimeoutException e) {
      line.abandoned = true;
      throw DeviceFault.slowToOpen(settings.device());
    } catch (InterruptedException e) {
      line.abandoned = true;
      Thread.currentThread().interrupt();
      throw new NtStatusException(NtStatus.CANCELLED, settings.device() + ": interrupted", e);
    }
  }

  private RuntimeException openingFailed(Throwable cause) {
    joined(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    return cause instanceof IOException io
        ? DeviceFault.opening(settings.device(), io)
        : (RuntimeException) cause;
  }

  /**
   * Takes bytes for the device. [data path], [engine]
   *
   * @return number of bytes taken; all or none of a short event
   */
  int write(byte[] bytes, int offset, int length) {
    int room = ring.free() - RESERVED_BYTES;
    if (room < Math.min(length, DMusKernelEvent.INLINE_BYTES)) {
      return 0;
    }
    return put(bytes, offset, Math.min(length, room));
  }

  /** Takes bytes that silence a device, from room kept for them. [data path], [engine] */
  void writeReserved(byte[] bytes, int length) {
    put(bytes, 0, length);
  }

  private int put(byte[] bytes, int offset, int length) {
    int taken = ring.write(bytes, offset, length);
    if (idle) {
      LockSupport.unpark(thread);
    }
    return taken;
  }

  /**
   * Asks for a call of {@code spaceReturned} once there is room. [data path], [engine]
   *
   * @return whether room has come meanwhile, so that the write can be tried again at once
   */
  boolean awaitSpace(int length) {
    starved.set(true);
    int room = ring.free() - RESERVED_BYTES;
    return room >= Math.min(length, DMusKernelEvent.INLINE_BYTES) && starved.getAndSet(false);
  }

  /** {@return whether the device has failed for good; [any]} */
  boolean hasFailed() {
    return failure != null;
  }

  /** Counts bytes that the device did not take. [engine] */
  void lost(long bytes) {
    lostBytes.addAndGet(bytes);
  }

  /** {@return how long the bytes that were taken keep the line busy, 100 ns; [any]} */
  long backlog100ns() {
    return settings.transmission100ns(ring.size());
  }

  /**
   * Returns how the line is doing. [any]
   *
   * @param heldBytes bytes that wait for room in the line
   */
  LineStatus status(int heldBytes) {
    long undeliverable = lostBytes.get() + (thread.isAlive() ? 0 : ring.size());
    String text = failure;
    LineStatus.State state = LineStatus.State.OPEN;
    if (text != null) {
      state = LineStatus.State.FAILED;
    } else if (writer.isWaiting()) {
      state = LineStatus.State.WAITING;
      text = settings.device() + ": waits for a program that reads it";
    }
    int pending = thread.isAlive() ? ring.size() + heldBytes : 0;
    int errors = failure == null ? 0 : 1;
    return new LineStatus(
        state, writer.bytesSent(), undeliverable, errors, pending, text == null ? "" : text);
  }

  /**
   * Sends what was taken, for as long as the line needs for it and 2 s more, and closes. [control]
   */
  @Override
  public void close() {
    closing = true;
    LockSupport.unpark(thread);
    long drainMillis = settings.transmission100ns(ring.size()) / 10_000;
    if (!joined(drainMillis + TimeUnit.SECONDS.toMillis(DRAIN_GRACE_SECONDS))) {
      abandoned = true;
      closeLink();
      LockSupport.unpark(thread);
      joined(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    }
  }

  private boolean joined(long millis) {
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  private void closeLink() {
    try {
      opened.join().close();
    } catch (IOException e) {
      failure = settings.device() + ": " + DeviceFault.reason(e);
    }
  }

  private void run(Link.Opener opener) {
    try (Link link = opener.open(settings.device())) {
      opened.complete(link);
      transmit(link);
    } catch (IOException | RuntimeException e) {
      if (!opened.completeExceptionally(e) && !abandoned) {
        fail(e);
      }
    }
  }

  private void transmit(Link link) throws IOException {
    while (!abandoned) {
      long waitNanos = writer.step(link, System.nanoTime());
      if (waitNanos == LineWriter.IDLE) {
        if (closing) {
          return;
        }
        rest();
      } else if (waitNanos > 0) {
        LockSupport.parkNanos(waitNanos);
      }
      signalSpace(ring.capacity() / 2);
    }
  }

  private void rest() {
    idle = true;
    if (ring.size() == 0 && !closing) {
      LockSupport.park(this);
    }
    idle = false;
  }

  private void signalSpace(int wanted) {
    if (starved.get() && ring.free() >= wanted && starved.getAndSet(false)) {
      spaceReturned.run();
    }
  }

  private void fail(Exception cause) {
    String reason =
        cause instanceof IOException io ? DeviceFault.reason(io) : String.valueOf(cause);
    failure = settings.device() + ": " + reason;
    starved.set(false);
    spaceReturned.run();
  }
}
