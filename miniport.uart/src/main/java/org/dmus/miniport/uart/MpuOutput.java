package org.dmus.miniport.uart;

import java.util.concurrent.atomic.AtomicLong;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.miniport.line.MessageCount;
import org.dmus.miniport.uart.mpu.MpuHardware;
import org.dmus.miniport.uart.mpu.MpuWriter;
import org.dmus.mxf.ReferenceTime;

/**
 * Sends to an MPU-401 what it has room for; the rest is tried again a millisecond later, for there
 * is no transmit interrupt (mpu401-uart 6.2). What silences a device waits here, in front of all
 * other bytes.
 */
final class MpuOutput implements Transmitter {

  private static final int RESERVE_BYTES = 256;
  private static final int NANOS_PER_UNIT = 100;

  /** 31,250 baud, ten bits a byte. */
  private static final long BYTE_100NS = 320 * ReferenceTime.PER_MICROSECOND;

  private final MpuHardware hardware;
  private final Runnable timer;
  private final ByteRing reserve = new ByteRing(RESERVE_BYTES);
  private final byte[] chunk = new byte[RESERVE_BYTES];
  private final byte[] one = new byte[1];
  private final SysexPace pace;
  private final AtomicLong lostBytes = new AtomicLong();
  private final AtomicLong refusals = new AtomicLong();
  private final MessageCount messages = new MessageCount();
  private boolean waiting;
  private boolean isResting;
  private long restsUntil100ns;

  /** When the wire has sent what the device took: nobody can ask how much is in its FIFO. */
  private volatile long free100ns;

  /**
   * Creates an output.
   *
   * @param hardware where it goes
   * @param timer has {@link #retry} called in a millisecond
   * @param pace how fast the device takes system exclusive
   */
  MpuOutput(MpuHardware hardware, Runnable timer, SysexPace pace) {
    this.hardware = hardware;
    this.timer = timer;
    this.pace = pace;
  }

  @Override
  public int write(byte[] bytes, int offset, int length) {
    if (waiting || isResting() || !payReserve()) {
      return 0;
    }
    return send(bytes, offset, pace.untilPause(bytes, offset, length));
  }

  private boolean isResting() {
    isResting &= hardware.now100ns() < restsUntil100ns;
    return isResting;
  }

  @Override
  public boolean writeRealTime(byte value) {
    one[0] = value;
    return (!waiting || isResting()) && send(one, 0, 1) == 1;
  }

  private int send(byte[] bytes, int offset, int length) {
    int taken = hardware.writer().write(bytes, offset, length);
    if (taken == MpuWriter.FAILED) {
      lostBytes.addAndGet(length);
      return length;
    }
    messages.take(bytes, offset, taken);
    if (taken > 0) {
      free100ns = Math.max(free100ns, hardware.now100ns()) + transmission100ns(taken);
    }
    int restMs = pace.sent(bytes, offset, taken);
    if (restMs > 0) {
      isResting = true;
      restsUntil100ns = free100ns + restMs * ReferenceTime.PER_MILLISECOND;
    }
    return taken;
  }

  @Override
  public void writeReserved(byte[] bytes, int length) {
    lostBytes.addAndGet(length - reserve.write(bytes, 0, length));
    if (!waiting && !payReserve()) {
      awaitSpace(reserve.size());
    }
  }

  private boolean payReserve() {
    int due = reserve.peek(chunk, RESERVE_BYTES);
    if (due > 0) {
      reserve.consume(send(chunk, 0, due));
    }
    return reserve.size() == 0;
  }

  @Override
  public boolean awaitSpace(int length) {
    refusals.lazySet(refusals.get() + 1);
    waiting = true;
    timer.run();
    return false;
  }

  /** Tries again what had no room; returns whether the streams may, too. [engine] */
  boolean retry() {
    boolean was = waiting;
    waiting = false;
    if (!payReserve()) {
      awaitSpace(reserve.size());
    }
    return was && !waiting;
  }

  /** Says that the line is alive when nothing else did for a while. [engine] */
  void sense() {
    boolean isSilent =
        hardware.now100ns() - free100ns >= ActiveSensing.SILENCE_NANOS / NANOS_PER_UNIT;
    if (isSilent && !hasFailed()) {
      writeRealTime(ActiveSensing.MESSAGE);
    }
  }

  /** Sends what silences the device; 80 ms at most, 100 when it is dead. [control] */
  void flush() {
    while (!payReserve()) {
      hardware.stall(ReferenceTime.PER_MILLISECOND);
    }
    waiting = false;
  }

  @Override
  public boolean hasFailed() {
    return !hardware.isInitialised();
  }

  @Override
  public void lost(long bytes) {
    lostBytes.addAndGet(bytes);
  }

  @Override
  public long transmission100ns(int bytes) {
    return bytes * BYTE_100NS;
  }

  @Override
  public long backlog100ns() {
    return Math.max(0, free100ns - hardware.now100ns());
  }

  @Override
  public LineStatus status(int heldBytes) {
    return MpuStatus.of(
        hardware, hardware.writer().sent(), lostBytes.get(), heldBytes + reserve.size());
  }

  @Override
  public LineStatistics statistics(long savedBytes) {
    return new LineStatistics(
        messages.messages(), refusals.get(), LineStatistics.UNKNOWN, savedBytes, backlog100ns());
  }
}
