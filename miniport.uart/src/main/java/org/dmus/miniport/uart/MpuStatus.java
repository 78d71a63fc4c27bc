package org.dmus.miniport.uart;

import org.dmus.ks.LineStatus;
import org.dmus.miniport.uart.mpu.MpuHardware;

/** How an MPU-401 is doing, in the terms of a line. */
final class MpuStatus {

  private MpuStatus() {}

  static LineStatus of(MpuHardware hardware, long bytes, long lostBytes, int pendingBytes) {
    return hardware.isInitialised()
        ? new LineStatus(LineStatus.State.OPEN, bytes, lostBytes, 0, pendingBytes, "")
        : new LineStatus(
            LineStatus.State.FAILED,
            bytes,
            lostBytes,
            1,
            pendingBytes,
            "the MPU-401 does not answer: switch it on and open the port again");
  }
}
