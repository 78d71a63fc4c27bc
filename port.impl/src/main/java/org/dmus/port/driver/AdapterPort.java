package org.dmus.port.driver;

import java.util.Set;
import java.util.UUID;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.RealtimeRunner;
import org.dmus.port.filter.Filter;
import org.dmus.port.filter.PinSettings;
import org.dmus.portcls.ClassIds;

/** Makes ports that adapters initialise and register themselves: each has an engine of its own. */
final class AdapterPort {
  private final DriverContext context;
  private final Device device;

  AdapterPort(DriverContext context, Device device) {
    this.context = context;
    this.device = device;
  }

  /** Makes a port, in real time, that is not initialised yet. */
  PortDMus make(UUID classId) {
    requireKnown(classId);
    PinSettings settings = PinSettings.of(device.name(), device.settings(device.name()));
    Engine engine =
        new Engine(context.clock(), e -> logFailure("a service routine or listener failed", e));
    Filter filter =
        new Filter(
            "(not registered)",
            classId,
            engine,
            false,
            settings,
            context.miniports().globalInstances(),
            this::logFailure);
    PortCls functions = new PortCls(context, device, () -> engine);
    RealtimeRunner runner = new RealtimeRunner(engine, "port");
    PortDMus made =
        new PortDMus(
            filter, functions, device::release, port -> closed(port, runner), MiniportCalls.DIRECT);
    device.add(made);
    return made;
  }

  private static void requireKnown(UUID classId) {
    if (classId == null) {
      throw new NtStatusException(NtStatus.INVALID_PARAMETER, "pcNewPort: no class id");
    }
    if (!Set.of(ClassIds.PORT_DMUS, ClassIds.PORT_MIDI).contains(classId)) {
      throw new NtStatusException(
          NtStatus.NOT_SUPPORTED,
          "no port of class "
              + classId
              + "; there are "
              + ClassIds.PORT_DMUS
              + " (DMus) and "
              + ClassIds.PORT_MIDI
              + " (Midi)");
    }
  }

  private void closed(PortDMus port, RealtimeRunner runner) {
    context.registry().withdraw(port);
    port.filter().close();
    runner.close();
    device.remove(port);
  }

  private void logFailure(String what, Throwable cause) {
    context.log().error("{}", what, cause);
  }
}
