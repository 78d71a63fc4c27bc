package org.dmus.port.driver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.RealtimeRunner;
import org.dmus.port.engine.ServiceGroup;
import org.dmus.port.filter.Filter;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IAdapterDevice;
import org.dmus.portcls.IAdapterPowerManagement;
import org.dmus.portcls.IInterruptSync;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IPort;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPowerNotify;
import org.dmus.portcls.IRegistryKey;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.RegistryKeyType;

/** The {@code Pc*} functions; the groups they make run on one engine. */
class PortCls implements IPortCls {
  private static final Instant EPOCH_1601 = Instant.parse("1601-01-01T00:00:00Z");
  private static final int NANOS_PER_UNIT = 100;

  private final DriverContext context;
  private final Supplier<Engine> engine;
  private final List<ServiceGroup> groups = new CopyOnWriteArrayList<>();
  private final Map<IMiniport, MiniportInstance> created = new ConcurrentHashMap<>();
  private final List<PortDMus> ports = new CopyOnWriteArrayList<>();

  PortCls(DriverContext context, Supplier<Engine> engine) {
    this.context = context;
    this.engine = engine;
  }

  /** Ends every group that was made, so that nothing of a miniport stays on the engine. */
  void closeGroups() {
    groups.forEach(ServiceGroup::close);
    groups.clear();
  }

  /** Closes the ports that their adapters left open, with their threads. */
  void closePorts() {
    ports.forEach(PortDMus::close);
  }

  @Override
  public IPort pcNewPort(UUID classId) {
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
    Engine own =
        new Engine(context.clock(), e -> logFailure("a service routine or listener failed", e));
    RealtimeRunner runner = new RealtimeRunner(own, "port");
    Filter filter = new Filter("(not registered)", classId, own, false, this::logFailure);
    PortCls functions = new PortCls(context, () -> own);
    PortDMus made =
        new PortDMus(
            filter,
            functions,
            Map.of(),
            miniport -> {
              pcReleaseMiniport(miniport);
              functions.pcReleaseMiniport(miniport); // an adapter may use either
            },
            port -> {
              context.registry().withdraw(port);
              filter.close();
              runner.close();
              ports.remove(port);
            });
    ports.add(made);
    return made;
  }

  private void logFailure(String what, Throwable cause) {
    context.log().error("{}", what, cause);
  }

  @Override
  public IMiniport pcNewMiniport(UUID classId) {
    MiniportInstance instance = context.miniports().require(classId).newInstance();
    created.put(instance.miniport(), instance);
    instance.onGone(() -> letGo(instance.miniport()));
    return instance.miniport();
  }

  /** Its bundle goes: whatever port has it, registered or not, loses it. */
  private void letGo(IMiniport miniport) {
    for (PortDMus port : ports) {
      if (port.miniport() == miniport) {
        port.close();
      }
    }
    pcReleaseMiniport(miniport);
  }

  @Override
  public void pcReleaseMiniport(IMiniport miniport) {
    MiniportInstance instance = created.remove(miniport);
    if (instance != null) {
      instance.release();
    }
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
    int interrupts = resources.entriesOfType(IResourceList.Type.INTERRUPT).size();
    if (index < 0 || index >= interrupts) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER,
          "no interrupt " + index + " in a resource list that has " + interrupts);
    }
    return new InterruptSync(mode);
  }

  @Override
  public IResourceList pcNewResourceList(List<IResourceList.Resource> resources) {
    return new ResourceList(resources);
  }

  @Override
  public void pcRegisterSubdevice(String name, IPort port) {
    PortDMus ours = requireOurs(port);
    if (!ours.isInitialised()) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_STATE, name + ": initialise the port before registering it");
    }
    MiniportInstance instance = created.get(ours.miniport());
    if (instance == null) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER, name + ": its miniport is not from pcNewMiniport");
    }
    String oldName = ours.filter().name();
    ours.filter().rename(name);
    try {
      context.registry().publish(ours, name, instance.driver());
    } catch (RuntimeException e) {
      ours.filter().rename(oldName);
      throw e;
    }
    instance.onGone(
        () -> {
          ours.close();
          letGo(instance.miniport());
        });
  }

  @Override
  public void pcUnregisterSubdevice(IPort port) {
    if (!context.registry().withdraw(requireOurs(port))) {
      throw new NtStatusException(NtStatus.NOT_FOUND, "the port is not registered");
    }
  }

  @Override
  public void pcRegisterPhysicalConnection(IPort from, int fromPin, IPort to, int toPin) {
    context.registry().connect(requireOurs(from), fromPin, requireOurs(to), toPin);
  }

  private static PortDMus requireOurs(IPort port) {
    if (port instanceof PortDMus ours) {
      return ours;
    }
    throw new NtStatusException(NtStatus.INVALID_PARAMETER, "the port is not from pcNewPort");
  }

  @Override
  public void pcRegisterPhysicalConnectionToExternal(
      IPort from, int fromPin, String to, int toPin) {
    throw notYet();
  }

  @Override
  public void pcRegisterPhysicalConnectionFromExternal(
      String from, int fromPin, IPort to, int toPin) {
    throw notYet();
  }

  @Override
  public IAdapterDevice pcAddAdapterDevice(
      String name, int maxSubdevices, Map<String, Object> properties) {
    throw notYet();
  }

  @Override
  public Optional<Object> pcGetDeviceProperty(String name) {
    throw notYet();
  }

  @Override
  public IRegistryKey pcNewRegistryKey(RegistryKeyType type, IPort subdevice, String name) {
    throw notYet();
  }

  @Override
  public IResourceList pcNewResourceSublist(IResourceList parent, int maxEntries) {
    throw notYet();
  }

  @Override
  public void pcRegisterIoTimeout(Consumer<Object> routine, Object contextOfRoutine) {
    throw notYet();
  }

  @Override
  public void pcUnregisterIoTimeout(Consumer<Object> routine, Object contextOfRoutine) {
    throw notYet();
  }

  @Override
  public void pcRegisterAdapterPowerManagement(IAdapterPowerManagement adapter) {
    throw notYet();
  }

  @Override
  public void pcRequestNewPowerState(IPowerNotify.DevicePowerState state) {
    throw notYet();
  }

  @Override
  public IPowerNotify.DevicePowerState powerState() {
    return IPowerNotify.DevicePowerState.D0;
  }

  private static NtStatusException notYet() {
    return new NtStatusException(NtStatus.NOT_IMPLEMENTED, "on its way");
  }

  @Override
  public long pcGetTimeInterval(long since) {
    Duration now = Duration.between(EPOCH_1601, Instant.now());
    return now.getSeconds() * ReferenceTime.PER_SECOND + now.getNano() / NANOS_PER_UNIT - since;
  }

  @Override
  public NtStatus pcCompletePendingPropertyRequest(PropertyRequest request, NtStatus status) {
    return request != null && request.complete(status)
        ? NtStatus.SUCCESS
        : NtStatus.INVALID_PARAMETER;
  }
}
