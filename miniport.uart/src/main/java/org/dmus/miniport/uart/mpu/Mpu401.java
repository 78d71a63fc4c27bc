package org.dmus.miniport.uart.mpu;

import org.dmus.ks.NtStatus;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.io.RegisterRange;

/**
 * The dialogue with an MPU-401 by its two ports (mpu401-uart 1, 4.2). It waits by looking again and
 * again, 50 ms at most. Not thread-safe.
 */
final class Mpu401 {

  /** How long a device may be busy, or take to acknowledge, 100 ns. */
  static final long TIMEOUT_100NS = 50 * ReferenceTime.PER_MILLISECOND;

  private static final long POLL_100NS = 25 * ReferenceTime.PER_MICROSECOND;
  private static final int DRR = 0x40;
  private static final int DSR = 0x80;
  private static final int RESET = 0xFF;
  private static final int ENTER_UART = 0x3F;
  private static final int ACK = 0xFE;
  private static final int NOTHING = -1;

  private final RegisterRange ports;
  private final int data;
  private final int command;
  private final IPortCls clock;

  /**
   * Addresses a device.
   *
   * @param ports its ports
   * @param base address of the first
   * @param clock measures time-outs, by PcGetTimeInterval
   */
  Mpu401(RegisterRange ports, int base, IPortCls clock) {
    this.ports = ports;
    this.data = base;
    this.command = base + 1;
    this.clock = clock;
  }

  /** {@return whether there is a byte to be read} */
  boolean isByteWaiting() {
    return (ports.read(command) & DSR) == 0;
  }

  /** {@return the byte that is waiting} */
  int read() {
    return ports.read(data);
  }

  private boolean isReady() {
    return (ports.read(command) & DRR) == 0;
  }

  /** {@return whether the device takes a byte now, asked twice (TryMPU)} */
  boolean isReadySoon() {
    return isReady() || isReady();
  }

  /** Sends a byte when the device is ready for it; returns false when it is not in time. */
  boolean send(int value) {
    return write(data, value);
  }

  /** WriteMPU. */
  private boolean write(int port, int value) {
    boolean ready = isReady() || awaitReady();
    if (ready) {
      ports.write(port, value);
    }
    return ready;
  }

  /** Who slept through the end of the wait looks once more: the device had its time. */
  private boolean awaitReady() {
    long start = now();
    boolean ready;
    boolean over;
    do {
      Thread.onSpinWait();
      over = isOver(start, TIMEOUT_100NS);
      ready = isReady();
    } while (!ready && !over);
    return ready;
  }

  private long now() {
    return clock.pcGetTimeInterval(0);
  }

  private boolean isOver(long start, long time100ns) {
    return clock.pcGetTimeInterval(start) >= time100ns;
  }

  /**
   * Has the device answer and pass bytes from now on; whether it acknowledges that is not asked.
   */
  NtStatus enterUart() {
    return write(command, ENTER_UART) ? NtStatus.SUCCESS : NtStatus.IO_DEVICE_ERROR;
  }

  /**
   * Resets the device (InitMPU). Twice: one that is in UART mode acknowledges the second reset
   * only. What fails the first time and is acknowledged the second is a failure all the same.
   */
  NtStatus reset() {
    boolean taken = write(command, RESET);
    awaitByte();
    write(command, RESET);
    return awaitByte() == ACK && taken ? NtStatus.SUCCESS : NtStatus.IO_DEVICE_ERROR;
  }

  private int awaitByte() {
    long start = now();
    boolean over = false;
    while (!isByteWaiting()) {
      if (over) {
        return NOTHING;
      }
      stall();
      over = isOver(start, TIMEOUT_100NS);
    }
    return read();
  }

  private void stall() {
    for (long start = now(); !isOver(start, POLL_100NS); ) {
      Thread.onSpinWait();
    }
  }
}
