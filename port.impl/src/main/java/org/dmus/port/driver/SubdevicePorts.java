package org.dmus.port.driver;

import java.util.List;
import java.util.Optional;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.Isolated;
import org.dmus.port.engine.RevocableLock;
import org.dmus.port.filter.Filter;
import org.dmus.port.io.BusSettings;
import org.dmus.port.link.LinkSettings;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IResourceList.Resource;

/** Makes the port of a subdevice for each miniport that comes, and takes it apart again. */
final class SubdevicePorts {
  private final String name;
  private final DriverContext context;
  private final Engine engine;
  private final Filter filter;
  private final RevocableLock control;

  SubdevicePorts(
      String name, DriverContext context, Engine engine, Filter filter, RevocableLock control) {
    this.name = name;
    this.context = context;
    this.engine = engine;
    this.filter = filter;
    this.control = control;
  }

  /** Makes and publishes a port; throws what the miniport throws, and leaves nothing then. */
  Binding bind(MiniportInstance fresh, SubdeviceConfiguration configuration) {
    Device device = new Device(name, Device.UNLIMITED, configuration.settings(), context);
    PortDMus made = newPort(device);
    try {
      made.init(fresh.miniport(), null, resources(configuration, device));
      if (configuration.published()) {
        context.registry().publish(made, name, fresh.driver());
      }
    } catch (RuntimeException | Error e) {
      attempt(made::close);
      throw e;
    }
    return new Binding(made, fresh, device);
  }

  private IResourceList resources(SubdeviceConfiguration configuration, Device device) {
    Optional<String> link = LinkSettings.link(configuration.settings());
    if (!BusSettings.areIn(configuration.settings())) {
      return link.map(wanted -> ResourceList.of(context.links().require(wanted, name)))
          .orElseGet(() -> ResourceList.of(List.of()));
    }
    if (link.isPresent()) {
      throw new NtStatusException(
          NtStatus.DEVICE_CONFIGURATION_ERROR,
          name + ": link and io are both set: remove one, a port has one device");
    }
    RegistryKey settings = device.settings(name);
    List<Resource> set = BusSettings.resources(settings);
    return ResourceList.on(context.buses().require(BusSettings.bus(settings), name), name, set);
  }

  private PortDMus newPort(Device device) {
    PortCls functions = new PortCls(context, device, () -> engine);
    PortDMus made =
        new PortDMus(
            filter,
            functions,
            m -> {},
            closedPort -> {
              device.remove(closedPort);
              functions.closeDevice();
            },
            control::call);
    device.add(made);
    return made;
  }

  /** Withdraws its services: not under the control lock, for consumers may call. */
  void withdraw(Binding old) {
    attempt(() -> context.registry().withdraw(old.port()));
  }

  /** Closes the port and what it opened on the miniport. Under the control lock. */
  void close(Binding old) {
    attempt(old.port()::close);
  }

  /** Gives the miniport back, unless it is in a call that does not end. */
  void release(Binding old) {
    if (!old.port().isAbandoned()) {
      attempt(old.instance()::release);
    }
  }

  /** Whatever throws on the way: the next step is done, or the bundle cannot be unloaded. */
  void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      Isolated.letPass(e);
      context.log().error("{}: its miniport failed to close", name, e);
    }
  }
}
