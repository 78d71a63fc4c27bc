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
  private volatile boolean alone;
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
    if (!isOpenWithin(TimeUnit.SECONDS.toMillis(OPEN_SECONDS))) {
      ending = true;
      throw DeviceFault.slowToOpen(device);
    }
  }

  /**
   * Starts the thread, and waits a moment for the device; one that needs longer is opened beside
   * the caller, and if that fails, the device has failed. [control]
   *
   * @param millis how long at most, ms
   * @throws NtStatusException when it does not open within that time; says why, and what helps
   */
  public void startWithin(long millis) {
    thread.start();
    if (!isOpenWithin(millis)) {
      alone = true;
      if (opened.isCompletedExceptionally()) {
        isOpenWithin(millis); // in that very moment: says why
      }
    }
  }

  private boolean isOpenWithin(long millis) {
    try {
      opened.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException e) {
      throw openingFailed(e.getCause());
    } catch (TimeoutException e) {
      return false;
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
      boolean isTold = opened.completeExceptionally(e) && !alone;
      if (!isTold && !ending) {
        failure = e instanceof NtStatusException ? e.getMessage() : device + ": " + reason(e);
        work.failed();
      }
    }
  }

  private static String reason(Exception e) {
    return e instanceof IOException io ? DeviceFault.reason(io) : e.toString();
  }

  /** {@return whether the device is still being opened; [any]} */
  public boolean isOpening() {
    return !opened.isDone();
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

  /**
   * Closes the device under the work, which ends what waits there, within 2 s; one that is still
   * being opened is closed as soon as it is. [control]
   */
  public void end() {
    ending = true;
    if (isOpening()) {
      return;
    }
    try {
      opened.join().close();
    } catch (IOException e) {
      failure = device + ": " + DeviceFault.reason(e);
    }
    wake();
    join(STOP_MILLIS);
  }
}
