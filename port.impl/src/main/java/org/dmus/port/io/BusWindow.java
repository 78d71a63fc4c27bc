package org.dmus.port.io;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IResourceList.Resource;
import org.dmus.portcls.IResourceList.Type;
import org.dmus.portcls.io.RegisterBus;
import org.dmus.portcls.io.RegisterRange;

/**
 * What a driver sees of a bus: the ports and interrupts of its resource list.
 *
 * @param bus the whole bus
 * @param owner whose resources they are, for messages
 * @param resources the list
 */
public record BusWindow(RegisterBus bus, String owner, List<Resource> resources)
    implements RegisterBus {

  @Override
  public RegisterRange claim(int firstPort, int ports) {
    require(
        has(Type.PORT, firstPort, ports),
        String.format("ports 0x%X-0x%X", firstPort, firstPort + ports - 1));
    return bus.claim(firstPort, ports);
  }

  @Override
  public Connection connectInterrupt(int line, BooleanSupplier routine) {
    require(has(Type.INTERRUPT, line, 1), "interrupt " + line);
    return bus.connectInterrupt(line, routine);
  }

  private boolean has(Type type, long start, long length) {
    return resources.stream()
        .filter(r -> r.type() == type)
        .anyMatch(r -> start >= r.start() && start + length <= r.start() + r.length());
  }

  private void require(boolean isOwn, String what) {
    if (!isOwn) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER, owner + ": " + what + ": not among its resources");
    }
  }
}
