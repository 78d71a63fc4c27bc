package org.dmus.miniport.javasound;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.Receiver;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;
import javax.sound.midi.Transmitter;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.miniport.line.DeviceAccess;
import org.dmus.miniport.line.DeviceThread;
import org.dmus.miniport.line.LineWork;
import org.dmus.miniport.line.StampedRing;
import org.dmus.mxf.IMasterClock;

/**
 * Hears an open transmitter: what it sends is stamped on its own thread, with the time it came -
 * the stamps of Java Sound are in each device's own time - and goes into a ring, whole or not at
 * all. A thread of ours opens the device, and closes it when it is gone.
 */
final class Listener implements LineWork<OpenEnd<Transmitter>>, Receiver {
  private static final int RING_BYTES = 131_072;
  private static final int CONTINUATION = 0xF7;

  private final StampedRing ring = new StampedRing(RING_BYTES);
  private final byte[] shortBytes = new byte[3];
  private final IMasterClock clock;
  private final Runnable bytesCame;
  private final Runnable gone;
  private final DeviceThread<OpenEnd<Transmitter>> thread;
  private long messages;
  private long receivedBytes;
  private long lostBytes;
  private long overruns;
  private boolean accepting;

  private Listener(
      String device, SharedDevices devices, IMasterClock clock, Runnable came, Runnable gone) {
    this.clock = clock;
    bytesCame = came;
    this.gone = gone;
    thread =
        new DeviceThread<>(
            "dmus-javasound in",
            device,
            DeviceAccess.READ,
            () -> listen(OpenEnd.transmitter(device, devices, this::wake)),
            this);
  }

  /**
   * Opens a device. [control]
   *
   * @param device its name
   * @param devices what is open already
   * @param clock what stamps the messages
   * @param came called on the thread of the device when there is something to serve
   * @param gone called once when the device has failed
   * @param patienceMillis how long the caller waits until it is open, ms
   */
  static Listener open(
      String device,
      SharedDevices devices,
      IMasterClock clock,
      Runnable came,
      Runnable gone,
      long patienceMillis) {
    Listener listener = new Listener(device, devices, clock, came, gone);
    listener.thread.startWithin(patienceMillis);
    return listener;
  }

  private void wake() {
    thread.wake();
  }

  private OpenEnd<Transmitter> listen(OpenEnd<Transmitter> device) {
    device.end().setReceiver(this);
    return device;
  }

  StampedRing ring() {
    return ring;
  }

  /** Says whether messages are wanted; others are dropped. [control], apart from the engine */
  synchronized void accept(boolean isWanted) {
    if (isWanted != accepting) {
      ring.clear();
      accepting = isWanted;
    }
  }

  /** On a thread of the device, which must not wait; some have several. */
  @Override
  public void send(MidiMessage message, long timeStampMicros) {
    byte[] bytes = message instanceof ShortMessage ? shortBytes : message.getMessage();
    synchronized (this) {
      int length = message.getLength();
      if (message instanceof ShortMessage m) {
        shortBytes[0] = (byte) m.getStatus();
        shortBytes[1] = (byte) m.getData1();
        shortBytes[2] = (byte) m.getData2();
      } else if (message instanceof SysexMessage
          && length > 0
          && (bytes[0] & 0xFF) == CONTINUATION) {
        length--;
        System.arraycopy(bytes, 1, bytes, 0, length);
      }
      take(bytes, length);
    }
    bytesCame.run();
  }

  private void take(byte[] bytes, int length) {
    boolean hasRoom = ring.free() >= length;
    if (accepting && hasRoom) {
      ring.write(bytes, length, clock.getTime());
    } else if (accepting) {
      lostBytes += length;
      overruns++;
    }
    messages++;
    receivedBytes += length; // last: who sees it finds the bytes in the ring
  }

  boolean hasFailed() {
    return thread.hasFailed();
  }

  synchronized LineStatus status() {
    String failure = thread.failure().orElse("");
    boolean isAlive = failure.isEmpty();
    return new LineStatus(
        isAlive ? LineStatus.State.OPEN : LineStatus.State.FAILED,
        receivedBytes,
        lostBytes,
        isAlive ? 0 : 1,
        ring.size(),
        failure);
  }

  synchronized LineStatistics statistics() {
    return new LineStatistics(messages, overruns, LineStatistics.UNKNOWN, 0, 0);
  }

  @Override
  public void serve(OpenEnd<Transmitter> device) throws IOException {
    while (!thread.isEnding()) {
      LockSupport.parkNanos(this, Sender.LOOK_NANOS);
      if (!thread.isEnding()) {
        device.checkThere();
      }
    }
  }

  @Override
  public void failed() {
    gone.run();
  }

  @Override
  public void close() {
    thread.end();
  }
}
