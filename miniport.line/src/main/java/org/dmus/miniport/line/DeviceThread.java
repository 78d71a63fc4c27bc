package org.dmus.miniport.line;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/**
 * The one thread that opens, serves and closes a device: whatever blocks there blocks nobody else.
 *
 * @param <L> what bytes travel on
 */
public final class DeviceThread<L extends Closeable> {

  private static final long OPEN_SECONDS = 2;
  private static final long STOP_MILLIS = 2_000;

  private final String device;
  private final DeviceAccess access;
  private final LineWork<L> work;
  private final CompletableFuture<L> opened = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean ending;
  private volatile String failure;

  /**
   * A thread that has not started.
   *
   * @param name what the thread is called, in front of where it is
   * @param device where it is, for messages
   * @param access what is done with the device
   * @param opener opens it, on the thread
   * @param work what is done once it is open
   */
  public DeviceThread(
      String name, String device, DeviceAccess access, LinkOpener<L> opener, LineWork<L> work) {
    this.device = device;
    this.access = access;
    this.work = work;
    thread = new Thread(() -> run(opener), name + " " + device);
    thread.setDaemon(true);
  }

  /**
   * Starts the thread and waits, 2 s at most, until the device is open. [control]
   *
   * @throws NtStatusException when it does not open; says why, and what helps
   */
  public void start() {
    thread.start();
    try {
      opened.get(OPEN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw openingFailed(e.getCause());
    } catch (TimeoutException e) {
      ending = true;
      throw DeviceFault.slowToOpen(device);
    } catch (InterruptedException e) {
      ending = true;
      Thread.currentThread().interrupt();
      throw new NtStatusException(NtStatus.CANCELLED, device + ": interrupted", e);
    }
  }

  private RuntimeException openingFailed(Throwable cause) {
    join(STOP_MILLIS);
    return cause instanceof IOException io
        ? DeviceFault.opening(device, access, io)
        : (RuntimeException) cause;
  }

  private void run(LinkOpener<L> opener) {
    try (L link = opener.open()) {
      opened.complete(link);
      work.serve(link);
    } catch (IOException | RuntimeException e) {
      if (!opened.completeExceptionally(e) && !ending) {
        String reason = e instanceof IOException io ? DeviceFault.reason(io) : e.toString();
        failure = device + ": " + reason;
        work.failed();
      }
    }
  }

  /** Ends the rest of the thread, if it rests. [data path], [any] */
  public void wake() {
    LockSupport.unpark(thread);
  }

  /** {@return whether the work is to end at once; [any]} */
  public boolean isEnding() {
    return ending;
  }

  /** {@return whether the device is still being opened or served; [any]} */
  public boolean isAlive() {
    return thread.isAlive();
  }

  /** {@return whether the device has failed for good; [data path], [any]} */
  public boolean hasFailed() {
    return failure != null;
  }

  /** {@return where it is and what went wrong there, once the device has failed for good; [any]} */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Waits for the end of the work. [control]
   *
   * @param millis how long at most, ms
   * @return whether the thread has ended
   */
  public boolean join(long millis) {
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  /** Closes the device under the work, which ends what waits there, within 2 s. [control] */
  public void end() {
    ending = true;
    try {
      opened.join().close();
    } catch (IOException e) {
      failure = device + ": " + DeviceFault.reason(e);
    }
    wake();
    join(STOP_MILLIS);
  }
}
