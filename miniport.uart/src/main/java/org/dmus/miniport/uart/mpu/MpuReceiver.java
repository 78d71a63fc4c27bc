package org.dmus.miniport.uart.mpu;

import java.util.concurrent.atomic.AtomicLong;
import org.dmus.miniport.line.MessageCount;
import org.dmus.miniport.line.StampedRing;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.IPortCls;

/**
 * What an MPU-401 receives (mpu401-uart 5.1, 5.2). The device is emptied whether anybody wants the
 * bytes or not, for its interrupt need not come again.
 */
public final class MpuReceiver {

  private static final int FIFO_BYTES = 128;

  private final IPortCls portCls;
  private final Runnable bytesCame;
  private final StampedRing fifo = new StampedRing(FIFO_BYTES);
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private final MessageCount messages = new MessageCount();
  private final byte[] one = new byte[1];
  private IMasterClock clock;
  private boolean accepting;

  MpuReceiver(IPortCls portCls, Runnable bytesCame) {
    this.portCls = portCls;
    this.bytesCame = bytesCame;
  }

  /**
   * Empties the device. Synchronised.
   *
   * @param device the device; null = its address is not known yet
   * @return whether it had anything
   */
  boolean drain(Mpu401 device) {
    if (device == null || !device.isByteWaiting()) {
      return false;
    }
    boolean kept = false;
    long start = portCls.pcGetTimeInterval(0);
    do {
      kept |= take(device.read());
    } while (device.isByteWaiting() && portCls.pcGetTimeInterval(start) < Mpu401.TIMEOUT_100NS);
    if (kept) {
      bytesCame.run();
    }
    return true;
  }

  private boolean take(int value) {
    received.incrementAndGet();
    one[0] = (byte) value;
    messages.take(one, 0, 1);
    if (!accepting) {
      return false;
    }
    boolean kept = fifo.write(one, 1, clock.getTime()) == 1;
    if (!kept) {
      dropped.incrementAndGet();
    }
    return kept;
  }

  /** Says whether bytes are wanted; what came before is forgotten. Synchronised, [control]. */
  void accept(boolean wanted, IMasterClock masterClock) {
    clock = masterClock;
    if (wanted != accepting) {
      fifo.clear();
      accepting = wanted;
    }
  }

  /** {@return what came and was wanted; the engine is its consumer} */
  public StampedRing fifo() {
    return fifo;
  }

  /** {@return bytes that came, since the device was started; [any]} */
  public long received() {
    return received.get();
  }

  /** {@return whole messages that came, since the device was started; [any]} */
  public long messages() {
    return messages.messages();
  }

  /** {@return bytes that came and found the FIFO full, since the device was started; [any]} */
  public long dropped() {
    return dropped.get();
  }
}
