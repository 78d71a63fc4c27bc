package org.dmus.miniport.uart;

import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.miniport.line.StampedRing;
import org.dmus.miniport.uart.mpu.MpuHardware;
import org.dmus.mxf.IMasterClock;

/** What comes from an MPU-401: by interrupt, or looked for every millisecond. */
final class MpuInput implements UartInput {

  private final MpuHardware hardware;
  private final Runnable timer;
  private volatile boolean accepting;

  /**
   * Creates an input.
   *
   * @param hardware where it comes from
   * @param timer has {@link #poll} called in a millisecond
   */
  MpuInput(MpuHardware hardware, Runnable timer) {
    this.hardware = hardware;
    this.timer = timer;
  }

  @Override
  public void accept(boolean wanted, IMasterClock clock) {
    hardware.accept(wanted, clock);
    accepting = wanted;
    poll();
  }

  /** Looks whether anything came, and comes again, where no interrupt says it. [engine] */
  void poll() {
    if (accepting && hardware.isPolled()) {
      hardware.poll();
      timer.run();
    }
  }

  @Override
  public StampedRing fifo() {
    return hardware.receiver().fifo();
  }

  @Override
  public boolean hasFailed() {
    return !hardware.isInitialised();
  }

  @Override
  public LineStatus status() {
    return MpuStatus.of(
        hardware,
        hardware.receiver().received(),
        hardware.receiver().dropped(),
        hardware.receiver().fifo().size());
  }

  @Override
  public LineStatistics statistics() {
    return new LineStatistics(
        hardware.receiver().messages(),
        hardware.receiver().dropped(),
        LineStatistics.UNKNOWN,
        0,
        0);
  }
}
