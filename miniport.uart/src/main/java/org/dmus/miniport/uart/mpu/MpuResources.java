package org.dmus.miniport.uart.mpu;

import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IResourceList.Resource;
import org.dmus.portcls.IResourceList.Type;
import org.dmus.portcls.io.RegisterBus;
import org.dmus.portcls.io.RegisterRange;

/** What an MPU-401 has: a range of two ports, an interrupt or none, nothing else (4.1). */
final class MpuResources {

  private static final int PORTS = 2;

  private MpuResources() {}

  /** Returns the ports of a list that is an MPU-401's. */
  static Resource ports(IResourceList resources) {
    require(resources.numberOfPorts() == 1, "one range of ports, not " + resources.numberOfPorts());
    require(
        resources.numberOfInterrupts() <= 1,
        "one interrupt at most, not " + resources.numberOfInterrupts());
    require(resources.numberOfDmas() == 0, "no DMA channel");
    Resource ports = resources.findTranslatedEntry(Type.PORT, 0).orElseThrow();
    require(ports.length() >= PORTS, "two ports, not " + ports.length() + ": correct io");
    return ports;
  }

  static RegisterRange claim(IResourceList resources, Resource ports) {
    RegisterBus bus =
        resources
            .bus()
            .orElseThrow(
                () -> fault("its resources are on no bus: set bus, or pass a list that has one"));
    return bus.claim((int) ports.start(), PORTS);
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw fault("an MPU-401 has " + what);
    }
  }

  private static NtStatusException fault(String why) {
    return new NtStatusException(NtStatus.DEVICE_CONFIGURATION_ERROR, "uart: " + why);
  }
}
