package org.dmus.miniport.uart.mpu;

import java.util.function.Supplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.IInterruptSync;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPowerNotify.DevicePowerState;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.io.RegisterRange;

/**
 * An MPU-401 that works: its registers are read and written inside the interrupt's synchronisation,
 * or, without an interrupt, by one thread at a time.
 */
public final class MpuHardware implements AutoCloseable {

  /** What the largest transmit FIFO that was seen needs to send what it holds. */
  private static final long DRAIN_100NS = 16 * 320 * ReferenceTime.PER_MICROSECOND;

  private final IPortCls portCls;
  private final MpuReceiver receiver;
  private final MpuWriter writer = new MpuWriter(this);
  private final Supplier<NtStatus> draining =
      () -> serviceRoutine() ? NtStatus.SUCCESS : NtStatus.UNSUCCESSFUL;
  private IInterruptSync sync;
  private RegisterRange ports;
  private volatile Mpu401 device;
  private volatile boolean initialised;
  private DevicePowerState power;

  private MpuHardware(IPortCls portCls, Runnable bytesCame) {
    this.portCls = portCls;
    receiver = new MpuReceiver(portCls, bytesCame);
  }

  /**
   * Connects the interrupt and initialises the device, in the order of the sample. [control]
   *
   * @param resources where it is
   * @param portCls makes the interrupt's synchronisation, and measures time
   * @param bytesCame called in the interrupt when there is something to serve
   * @throws NtStatusException DEVICE_CONFIGURATION_ERROR, IO_DEVICE_ERROR ...: everything is undone
   */
  public static MpuHardware start(IResourceList resources, IPortCls portCls, Runnable bytesCame) {
    MpuHardware hardware = new MpuHardware(portCls, bytesCame);
    try {
      hardware.connect(resources);
      hardware.find(resources);
      return hardware;
    } catch (RuntimeException e) {
      hardware.release();
      throw e;
    }
  }

  /** The interrupt comes first: it may be raised before anybody knows where the device is. */
  private void connect(IResourceList resources) {
    if (resources.numberOfInterrupts() > 0) {
      sync = portCls.pcNewInterruptSync(resources, 0, IInterruptSync.Mode.NORMAL);
      sync.registerServiceRoutine(this::serviceRoutine, true);
      sync.connect();
    }
  }

  private void find(IResourceList resources) {
    IResourceList.Resource range = MpuResources.ports(resources);
    ports = MpuResources.claim(resources, range);
    device = new Mpu401(ports, (int) range.start(), portCls);
    if (!initialise().isSuccess()) {
      String where = String.format("0x%X", range.start());
      throw new NtStatusException(
          NtStatus.IO_DEVICE_ERROR,
          "uart: no MPU-401 answers at " + where + ": correct io and bus, or switch it on");
    }
  }

  /** Runs a routine while the service routine does not. */
  NtStatus synchronised(Supplier<NtStatus> routine) {
    return sync == null ? routine.get() : sync.callSynchronizedRoutine(routine);
  }

  /** Resets it without its interrupt, which would take the acknowledge away. */
  private NtStatus initialise() {
    NtStatus status = synchronised(this::resetAndEnterUart);
    initialised = status.isSuccess();
    return status;
  }

  private NtStatus resetAndEnterUart() {
    NtStatus status = device.reset();
    return status.isSuccess() ? device.enterUart() : status;
  }

  Mpu401 device() {
    return device;
  }

  /** The interrupt. Synchronised. */
  boolean serviceRoutine() {
    return receiver.drain(device);
  }

  /** {@return whether it answered when it was last initialised; [any]} */
  public boolean isInitialised() {
    return initialised;
  }

  /** {@return whether it has no interrupt: somebody has to call {@link #poll}; [any]} */
  public boolean isPolled() {
    return sync == null;
  }

  /** Looks whether anything came, as an interrupt would. [engine] */
  public void poll() {
    synchronised(draining);
  }

  /** {@return what sends} */
  public MpuWriter writer() {
    return writer;
  }

  /** {@return what comes} */
  public MpuReceiver receiver() {
    return receiver;
  }

  /**
   * Says whether what comes is wanted. [control]
   *
   * @param wanted whether it is; what came before is forgotten
   * @param clock stamps it
   */
  public void accept(boolean wanted, IMasterClock clock) {
    synchronised(
        () -> {
          serviceRoutine(); // an acknowledge that nobody waited for is no MIDI
          receiver.accept(wanted, clock);
          return NtStatus.SUCCESS;
        });
  }

  /** Has the device pass bytes, before the first stream (ResetHardware). [control] */
  public void enterUart() {
    if (!synchronised(device::enterUart).isSuccess()) {
      throw new NtStatusException(
          NtStatus.IO_DEVICE_ERROR, "uart: the MPU-401 stays busy: switch it off and on");
    }
  }

  /** Follows the power of the device; coming up, it is initialised anew. [control] */
  public void powerChanged(DevicePowerState next) {
    if (next == DevicePowerState.D0 && power != DevicePowerState.D0) {
      initialise();
    }
    power = next;
  }

  /** {@return the time, on a clock of its own, 100 ns; [any]} */
  public long now100ns() {
    return portCls.pcGetTimeInterval(0);
  }

  /** Waits. [control] */
  public void stall(long time100ns) {
    long start = portCls.pcGetTimeInterval(0);
    while (portCls.pcGetTimeInterval(start) < time100ns) {
      Thread.onSpinWait();
    }
  }

  /** Leaves the device reset, in intelligent mode, when what it was given has left. [control] */
  @Override
  public void close() {
    if (writer.sent() > 0) {
      stall(DRAIN_100NS);
    }
    synchronised(device::reset);
    release();
  }

  private void release() {
    if (sync != null) {
      sync.disconnect();
    }
    if (ports != null) {
      ports.close();
    }
  }
}
