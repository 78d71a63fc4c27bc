package org.dmus.miniport.javasound;

import static org.dmus.ks.LineStatus.State.FAILED;
import static org.dmus.ks.LineStatus.State.OPEN;
import static org.dmus.ks.LineStatus.State.WAITING;

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
  /** How long to rest at most: as long as a device that is back may wait for us, ns. */
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
  private final Presence presence;
  private final String device;
  private final WholeMessages messages = new WholeMessages();
  private long number;
  private volatile String away;
  private volatile int losses;
  private volatile long sentBytes;
  private volatile long lostBytes;
  private volatile long undeliveredBytes;
  private volatile long overruns;
  private volatile boolean idle;
  private volatile boolean wanted;
  private volatile boolean closing;

  /** Hears that the device went, and that it is back; on the thread of the device. */
  interface Presence {
    void gone();

    void back();
  }

  private Sender(String device, SharedDevices devices, Runnable spaceReturned, Presence presence) {
    this.device = device;
    this.spaceReturned = spaceReturned;
    this.presence = presence;
    thread =
        new DeviceThread<>(
            "dmus-javasound out",
            device,
            DeviceAccess.WRITE,
            () -> OpenEnd.receiver(device, devices, this::wake),
            this);
  }

  /**
   * Opens a device. [control]
   *
   * @param device its name
   * @param devices what is open already
   * @param spaceReturned called on the thread of the device when there is room again
   * @param presence hears there when the device has failed, or went, or is back
   * @param patienceMillis how long the caller waits until it is open, ms
   */
  static Sender open(
      String device,
      SharedDevices devices,
      Runnable spaceReturned,
      Presence presence,
      long patienceMillis) {
    Sender sender = new Sender(device, devices, spaceReturned, presence);
    sender.thread.startWithin(patienceMillis);
    return sender;
  }

  private void wake() {
    thread.wake();
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

  /** Whether the device went, and is waited for; what is written then is as good as lost. */
  boolean isAway() {
    return away != null;
  }

  LineStatus status(int heldBytes) {
    boolean hasFailed = hasFailed();
    int inRing = ring.size();
    long lost = lostBytes + undeliveredBytes + messages.lostBytes() + (hasFailed ? inRing : 0);
    return new LineStatus(
        hasFailed ? FAILED : text().isEmpty() ? OPEN : WAITING,
        sentBytes,
        lost,
        losses + (hasFailed ? 1 : 0),
        hasFailed ? 0 : inRing + heldBytes,
        text());
  }

  /** What is in the way; empty = nothing. */
  private String text() {
    String gone = away;
    return thread
        .failure()
        .orElse(thread.isOpening() ? device + ": opens" : gone == null ? "" : gone);
  }

  LineStatistics statistics() {
    return new LineStatistics(messages.messages(), overruns, LineStatistics.UNKNOWN, 0, 0);
  }

  @Override
  public void serve(OpenEnd<Receiver> device) {
    boolean goesOn = true;
    while (goesOn) {
      try {
        send(device);
        goesOn = false;
      } catch (IOException unplugged) {
        goesOn = !thread.isEnding() && isBack(device, unplugged.getMessage());
      }
    }
  }

  /** Sends until it is to end. */
  private void send(OpenEnd<Receiver> device) throws IOException {
    messages.to(device.end());
    while (!thread.isEnding() && !(closing && ring.size() == 0)) {
      device.checkListed();
      if (ring.size() > 0) {
        sendNext();
      } else {
        rest();
        device.checkThere();
      }
    }
  }

  /** Waits for the device; says whether it is back. What was on its way is too old by then. */
  private boolean isBack(OpenEnd<Receiver> end, String why) {
    losses++;
    away = device + ": " + why + "; it goes on when it is back";
    presence.gone();
    boolean isBack = false;
    while (!isBack && !thread.isEnding() && !closing) {
      LockSupport.parkNanos(this, LOOK_NANOS);
      isBack = !thread.isEnding() && !closing && end.isBack();
    }
    undeliveredBytes += ring.clear();
    if (isBack) {
      away = null;
      presence.back();
    }
    return isBack;
  }

  private void sendNext() throws IOException {
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

  /** Waits for something to send, or a moment. */
  private void rest() {
    idle = true;
    if (ring.size() == 0 && !closing) {
      LockSupport.parkNanos(this, LOOK_NANOS);
    }
    idle = false;
  }

  @Override
  public void failed() {
    presence.gone();
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
