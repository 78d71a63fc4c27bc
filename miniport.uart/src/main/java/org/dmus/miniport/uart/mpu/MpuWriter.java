package org.dmus.miniport.uart.mpu;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.dmus.ks.NtStatus;

/**
 * Writes as much as an MPU-401 takes (mpu401-uart 6.3): a group of three bytes is begun only when
 * it is ready, and then finished. One thread at a time.
 */
public final class MpuWriter {

  /** Answer of {@link #write}: what was to be written is to be given up. */
  public static final int FAILED = -1;

  private static final int GROUP_BYTES = 3;
  private static final int ZERO_WRITES = 100;

  private final MpuHardware hardware;
  private final Supplier<NtStatus> routine = this::writeNow;
  private final AtomicLong sent = new AtomicLong();
  private byte[] bytes;
  private int offset;
  private int length;
  private int written;
  private int zeroWrites;

  MpuWriter(MpuHardware hardware) {
    this.hardware = hardware;
  }

  /**
   * Writes. [engine]; waits for a device that goes on working a byte time or two, for one that dies
   * inside a group 50 ms.
   *
   * @return how many bytes it took; {@link #FAILED} when it stayed busy inside a group, or took
   *     nothing a hundred times
   */
  public int write(byte[] source, int from, int count) {
    bytes = source;
    offset = from;
    length = count;
    NtStatus status = hardware.synchronised(routine);
    zeroWrites = written == 0 && count > 0 ? zeroWrites + 1 : 0;
    if (!status.isSuccess() || zeroWrites == ZERO_WRITES) {
      zeroWrites = 0;
      return FAILED;
    }
    return written;
  }

  private NtStatus writeNow() {
    Mpu401 device = hardware.device();
    hardware.serviceRoutine();
    written = 0;
    boolean taken = true;
    while (taken && written < length && (written % GROUP_BYTES != 0 || device.isReadySoon())) {
      taken = device.send(bytes[offset + written]);
      written += taken ? 1 : 0;
    }
    sent.addAndGet(written);
    hardware.serviceRoutine();
    return taken ? NtStatus.SUCCESS : NtStatus.IO_DEVICE_ERROR;
  }

  /** {@return bytes that the device took, since it was started; [any]} */
  public long sent() {
    return sent.get();
  }
}
