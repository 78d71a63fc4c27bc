package org.dmus.miniport.uart;

import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.miniport.line.DeviceSetting;
import org.dmus.miniport.uart.mpu.MpuHardware;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IPowerNotify.DevicePowerState;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IResourceList.Type;
import org.dmus.portcls.IServiceGroup;

/** An MPU-401 by its registers: both directions, and a timer for what has no interrupt. */
final class RegisterDevice implements UartDevice {

  private static final long RETRY_100NS = ReferenceTime.PER_MILLISECOND;
  private static final long SENSE_100NS = 10 * ReferenceTime.PER_MILLISECOND;

  private final MpuHardware hardware;
  private final IServiceGroup timer;
  private final Runnable spaceReturned;
  private final WireSettings wire;
  private final MpuOutput output;
  private final MpuInput input;
  private final long base;
  private volatile boolean isOpen;

  /**
   * Starts the hardware. [control]
   *
   * @param resources its ports and its interrupt
   * @param port the port
   * @param group asked for service when bytes came
   * @param spaceReturned called on the engine when streams may try again
   * @throws NtStatusException when it is not there; everything is undone
   */
  RegisterDevice(
      IResourceList resources, IPortDMus port, IServiceGroup group, Runnable spaceReturned) {
    if (DeviceSetting.isSet(port.newRegistryKey())) {
      throw new NtStatusException(
          NtStatus.DEVICE_CONFIGURATION_ERROR,
          "uart: io and device are both set: remove one, a port has one device");
    }
    hardware = MpuHardware.start(resources, port.portCls(), () -> port.notify(group));
    base = resources.findTranslatedEntry(Type.PORT, 0).orElseThrow().start();
    this.spaceReturned = spaceReturned;
    timer = port.portCls().pcNewServiceGroup();
    timer.supportDelayedService();
    timer.addMember(this::tick);
    wire = WireSettings.from(port.newRegistryKey());
    output = new MpuOutput(hardware, this::arm, new SysexPace(wire.sysex()));
    input = new MpuInput(hardware, this::arm);
  }

  private void arm() {
    timer.requestDelayedService(-RETRY_100NS);
  }

  private void tick() {
    if (isOpen && wire.activeSensing()) {
      output.sense();
      timer.requestDelayedService(-SENSE_100NS); // what follows may ask for less
    }
    input.poll();
    if (output.retry()) {
      spaceReturned.run();
    }
  }

  @Override
  public FilterDescriptor describe(UartFilter filter) {
    return filter.both(() -> String.format("%03X", base));
  }

  @Override
  public int captures() {
    return 1;
  }

  @Override
  public Transmitter open() {
    hardware.enterUart();
    isOpen = true;
    arm();
    return output;
  }

  @Override
  public UartInput openInput(IMasterClock clock) {
    hardware.enterUart();
    return input;
  }

  @Override
  public void idle() {
    isOpen = false;
    output.flush();
  }

  @Override
  public void powerChanged(DevicePowerState state) {
    hardware.powerChanged(state);
  }

  @Override
  public void close() {
    timer.close();
    hardware.close();
  }
}
