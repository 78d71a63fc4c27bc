package org.dmus.port.driver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.port.driver.PhysicalConnections.End;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ServiceGroup;
import org.dmus.portcls.IAdapterDevice;
import org.dmus.portcls.IAdapterPowerManagement;
import org.dmus.portcls.IInterruptSync;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IPort;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPowerNotify.DevicePowerState;
import org.dmus.portcls.IRegistryKey;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.RegistryKeyType;

/** The {@code Pc*} functions of one device; groups and timeouts run on one engine. */
class PortCls implements IPortCls {
  private final DriverContext context;
  private final Device device;
  private final Supplier<Engine> engine;
  private final IoTimeouts timeouts;
  private final List<ServiceGroup> groups = new CopyOnWriteArrayList<>();
  private final List<InterruptSync> interrupts = new CopyOnWriteArrayList<>();
  private final List<AdapterDevice> devices = new CopyOnWriteArrayList<>();

  PortCls(DriverContext context, Device device, Supplier<Engine> engine) {
    this.context = context;
    this.device = device;
    this.engine = engine;
    this.timeouts =
        new IoTimeouts(
            engine, e -> context.log().error("{}: an I/O timeout failed", device.name(), e));
  }

  Device device() {
    return device;
  }

  /** Ends everything that was made here, so that nothing of a miniport stays on the engine. */
  void closeGroups() {
    devices.forEach(AdapterDevice::close);
    interrupts.forEach(InterruptSync::disconnect);
    interrupts.clear();
    groups.forEach(ServiceGroup::close);
    groups.clear();
    timeouts.close();
  }

  /** Closes what the adapters of this device, and of those added to it, left open. */
  void closeDevice() {
    device.closePorts();
    closeGroups();
  }

  @Override
  public IPort pcNewPort(UUID classId) {
    return new AdapterPort(context, device).make(classId);
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new NtStatusException(NtStatus.INVALID_PARAMETER, what);
    }
  }

  @Override
  public IMiniport pcNewMiniport(UUID classId) {
    require(classId != null, "pcNewMiniport: no class id");
    return device.newMiniport(classId);
  }

  @Override
  public void pcReleaseMiniport(IMiniport miniport) {
    device.release(miniport);
  }

  @Override
  public IServiceGroup pcNewServiceGroup() {
    ServiceGroup group = new ServiceGroup(engine.get());
    groups.removeIf(ServiceGroup::isClosed);
    groups.add(group);
    return group;
  }

  @Override
  public IInterruptSync pcNewInterruptSync(
      IResourceList resources, int index, IInterruptSync.Mode mode) {
    require(resources != null && mode != null, "pcNewInterruptSync: no resources, or no mode");
    int count = resources.numberOfInterrupts();
    require(
        index >= 0 && index < count,
        "no interrupt " + index + " in a resource list that has " + count);
    InterruptSync sync = new InterruptSync(mode, line(resources, index));
    interrupts.add(sync);
    return sync;
  }

  /** An interrupt of a list without a bus is raised by who has the sync. */
  private static InterruptSync.Line line(IResourceList resources, int index) {
    int number = (int) resources.entriesOfType(IResourceList.Type.INTERRUPT).get(index).start();
    return routine ->
        resources
            .bus()
            .map(bus -> bus.connectInterrupt(number, routine))
            .orElse(InterruptSync.NOWHERE);
  }

  @Override
  public IResourceList pcNewResourceList(List<IResourceList.Resource> resources) {
    return ResourceList.of(resources);
  }

  @Override
  public IResourceList pcNewResourceSublist(IResourceList parent, int maxEntries) {
    require(parent != null, "pcNewResourceSublist: no parent");
    require(maxEntries >= 1, "pcNewResourceSublist: room for " + maxEntries + " entries");
    return ResourceList.withRoomFor(maxEntries, parent);
  }

  @Override
  public void pcRegisterSubdevice(String name, IPort port) {
    require(name != null && !name.isBlank(), "pcRegisterSubdevice: a subdevice needs a name");
    device.register(name, ours(port));
  }

  @Override
  public void pcUnregisterSubdevice(IPort port) {
    if (!context.registry().withdraw(ours(port))) {
      throw new NtStatusException(NtStatus.NOT_FOUND, "the port is not registered");
    }
  }

  private static PortDMus ours(IPort port) {
    if (port instanceof PortDMus ours) {
      return ours;
    }
    throw new NtStatusException(NtStatus.INVALID_PARAMETER, "the port is not from pcNewPort");
  }

  static End end(IPort port, int pinId) {
    return End.of(ours(port), pinId);
  }

  @Override
  public void pcRegisterPhysicalConnection(IPort from, int fromPin, IPort to, int toPin) {
    context.registry().connect(end(from, fromPin), end(to, toPin));
  }

  @Override
  public void pcRegisterPhysicalConnectionToExternal(
      IPort from, int fromPin, String to, int toPin) {
    context.registry().connect(end(from, fromPin), End.external(to, toPin));
  }

  @Override
  public void pcRegisterPhysicalConnectionFromExternal(
      String from, int fromPin, IPort to, int toPin) {
    context.registry().connect(End.external(from, fromPin), end(to, toPin));
  }

  void disconnect(End from, End to) {
    context.registry().disconnect(from, to);
  }

  @Override
  public IAdapterDevice pcAddAdapterDevice(
      String name, int maxSubdevices, Map<String, Object> properties) {
    require(maxSubdevices >= 1, name + ": a device for " + maxSubdevices + " subdevices");
    AdapterDevice added =
        new AdapterDevice(
            context, new Device(name, maxSubdevices, properties, context), engine, devices::remove);
    devices.add(added);
    return added;
  }

  @Override
  public Optional<Object> pcGetDeviceProperty(String name) {
    return Optional.ofNullable(device.settings(device.name()).value(name));
  }

  @Override
  public IRegistryKey pcNewRegistryKey(RegistryKeyType type, IPort subdevice, String name) {
    require(type != null, "pcNewRegistryKey: no type");
    RegistryKey key = device.settings(device.name());
    return switch (type) {
      case DEVICE -> key;
      case GENERAL -> {
        require(name != null && !name.isBlank(), "pcNewRegistryKey: a general key needs a name");
        yield key.newSubKey(name);
      }
      case DEVICE_INTERFACE -> context.registry().interfaceKey(ours(subdevice));
      case DRIVER, HW_PROFILE ->
          throw new NtStatusException(
              NtStatus.NOT_SUPPORTED, "there are no settings of type " + type + "; see DEVICE");
    };
  }

  @Override
  public void pcRegisterIoTimeout(Consumer<Object> routine, Object routineContext) {
    require(routine != null, "pcRegisterIoTimeout: no routine");
    timeouts.register(routine, routineContext);
  }

  @Override
  public void pcUnregisterIoTimeout(Consumer<Object> routine, Object routineContext) {
    timeouts.unregister(routine, routineContext);
  }

  @Override
  public void pcRegisterAdapterPowerManagement(IAdapterPowerManagement adapter) {
    device.power().adapter(adapter);
  }

  @Override
  public void pcRequestNewPowerState(DevicePowerState state) {
    require(state != null, "pcRequestNewPowerState: no state");
    device.power().request(state);
  }

  @Override
  public DevicePowerState powerState() {
    return device.power().state();
  }

  @Override
  public long pcGetTimeInterval(long since) {
    return TimeSince1601.now100ns() - since;
  }

  @Override
  public NtStatus pcCompletePendingPropertyRequest(PropertyRequest request, NtStatus status) {
    return request != null && request.complete(status)
        ? NtStatus.SUCCESS
        : NtStatus.INVALID_PARAMETER;
  }
}
