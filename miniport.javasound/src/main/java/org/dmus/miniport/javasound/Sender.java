package org.dmus.miniport.javasound;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sound.midi.Receiver;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.miniport.line.DeviceAccess;
import org.dmus.miniport.line.DeviceThread;
import org.dmus.miniport.line.LineWork;
import org.dmus.miniport.line.OwedSilence;
import org.dmus.miniport.line.StampedRing;

/**
 * An open receiver and the one thread that sends to it. The engine puts events into a ring, and
 * never waits; the thread makes messages of them.
 */
final class Sender implements LineWork<OpenEnd<Receiver>>, OwedSilence.Payee, AutoCloseable {
  /** How often a device that has nothing to do is looked for, ns. */
  static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final int RING_BYTES = 131_072;
  private static final int LONGEST_EVENT = 65_535;
  private static final long CLOSE_MILLIS = 300;

  /** An event's mark in the ring: its number, and in the lowest bit whether it is complete. */
  private static final int COMPLETE = 1;

  private final StampedRing ring = new StampedRing(RING_BYTES);
  private final byte[] event = new byte[LONGEST_EVENT];
  private final DeviceThread<OpenEnd<Receiver>> thread;
  private final Runnable spaceReturned;
  private final Runnable gone;
  private long number;
  private volatile WholeMessages messages;
  private volatile long sentBytes;
  private volatile long lostBytes;
  private volatile long undeliveredBytes;
  private volatile long overruns;
  private volatile boolean idle;
  private volatile boolean wanted;
  private volatile boolean closing;

  private Sender(String device, SharedDevices devices, Runnable spaceReturned, Runnable gone) {
    this.spaceReturned = spaceReturned;
    this.gone = gone;
    thread =
        new DeviceThread<>(
            "dmus-javasound out",
            device,
            DeviceAccess.WRITE,
            () -> OpenEnd.receiver(device, devices),
            this);
  }

  /**
   * Opens a device. [control]
   *
   * @param device its name
   * @param devices what is open already
   * @param spaceReturned called on the thread of the device when there is room again
   * @param gone called there, once, when the device has failed
   */
  static Sender open(String device, SharedDevices devices, Runnable spaceReturned, Runnable gone) {
    Sender sender = new Sender(device, devices, spaceReturned, gone);
    sender.thread.start();
    return sender;
  }

  /** Takes the bytes of an event, all of them or none; says whether. [data path], [engine] */
  boolean write(byte[] bytes, int length, boolean isComplete) {
    wanted = !hasRoom(length);
    if (wanted && !hasRoom(length)) { // looked at again: the thread may have sent all since
      overruns++;
      return false;
    }
    put(bytes, length, isComplete);
    return true;
  }

  private boolean hasRoom(int length) {
    return ring.free() >= length + OwedSilence.MAX_BYTES;
  }

  @Override
  public void writeReserved(byte[] bytes, int length) {
    put(bytes, length, true);
  }

  private void put(byte[] bytes, int length, boolean isComplete) {
    int taken = ring.write(bytes, length, (number++ << 1) | (isComplete ? COMPLETE : 0));
    lostBytes += length - taken;
    wakeIfIdle();
  }

  private void wakeIfIdle() {
    if (idle) {
      thread.wake();
    }
  }

  /** Counts bytes that cannot be sent. [engine] */
  void lost(int bytes) {
    lostBytes += bytes;
  }

  boolean hasFailed() {
    return thread.hasFailed();
  }

  LineStatus status(int heldBytes) {
    String failure = thread.failure().orElse("");
    boolean isAlive = failure.isEmpty();
    int inRing = ring.size();
    WholeMessages sent = messages;
    long lost =
        lostBytes
            + undeliveredBytes
            + (sent == null ? 0 : sent.lostBytes())
            + (isAlive ? 0 : inRing);
    return new LineStatus(
        isAlive ? LineStatus.State.OPEN : LineStatus.State.FAILED,
        sentBytes,
        lost,
        isAlive ? 0 : 1,
        isAlive ? inRing + heldBytes : 0,
        failure);
  }

  LineStatistics statistics() {
    WholeMessages sent = messages;
    return new LineStatistics(
        sent == null ? 0 : sent.messages(), overruns, LineStatistics.UNKNOWN, 0, 0);
  }

  @Override
  public void serve(OpenEnd<Receiver> device) throws IOException {
    messages = new WholeMessages(device.end());
    while (!thread.isEnding()) {
      if (ring.size() > 0) {
        sendNext(device);
      } else if (closing) {
        return;
      } else if (!rest()) {
        device.checkOpen();
      }
    }
  }

  private void sendNext(OpenEnd<Receiver> device) throws IOException {
    boolean isComplete = (ring.firstTime100ns() & COMPLETE) != 0;
    int count = ring.read(event, ring.ofOneTime(event.length));
    try {
      messages.take(event, count, isComplete);
    } catch (IllegalStateException e) {
      undeliveredBytes += count;
      throw new IOException("unplugged", e); // Receiver.send: it is closed
    }
    sentBytes += count;
    if (wanted) {
      wanted = false;
      spaceReturned.run();
    }
  }

  /** Waits for something to send; says whether there is. */
  private boolean rest() {
    idle = true;
    if (ring.size() == 0 && !closing) {
      LockSupport.parkNanos(this, LOOK_NANOS);
    }
    idle = false;
    return ring.size() > 0 || closing;
  }

  @Override
  public void failed() {
    gone.run();
  }

  /** Has what was taken leave, as long as that takes no longer than a moment. [control] */
  @Override
  public void close() {
    closing = true;
    thread.wake();
    if (!thread.join(CLOSE_MILLIS)) {
      thread.end();
    }
  }
}
