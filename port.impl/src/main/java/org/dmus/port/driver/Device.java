package org.dmus.port.driver;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IMiniport;

/**
 * What the {@code Pc*} functions of one adapter share, as a DEVICE_OBJECT does: ports, miniports,
 * properties, power.
 */
final class Device {
  /** No limit to the number of subdevices. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  private final String name;
  private final int maxSubdevices;
  private volatile Map<String, Object> properties;
  private final Set<String> read = ConcurrentHashMap.newKeySet();
  private final DriverContext context;
  private final List<PortDMus> ports = new CopyOnWriteArrayList<>();
  private final Map<IMiniport, MiniportInstance> miniports = new ConcurrentHashMap<>();
  private final DevicePower power;

  Device(String name, int maxSubdevices, Map<String, Object> properties, DriverContext context) {
    this.name = name;
    this.maxSubdevices = maxSubdevices;
    this.properties = Map.copyOf(properties);
    this.context = context;
    this.power = new DevicePower(name, ports, context.log());
  }

  String name() {
    return name;
  }

  int maxSubdevices() {
    return maxSubdevices;
  }

  /** Gives its properties other values. */
  void properties(Map<String, Object> changed) {
    properties = Map.copyOf(changed);
  }

  /** What its miniports may read, under a name for messages. */
  RegistryKey settings(String owner) {
    return new RegistryKey(owner, properties, read::add);
  }

  /** The names of the properties that somebody has asked for. */
  Set<String> read() {
    return Set.copyOf(read);
  }

  DevicePower power() {
    return power;
  }

  void add(PortDMus port) {
    ports.add(port);
  }

  void remove(PortDMus port) {
    ports.remove(port);
  }

  /** Closes the ports that their adapters left open, with their threads. */
  void closePorts() {
    ports.forEach(PortDMus::close);
  }

  /** Makes a miniport of a class, whose ports lose it with its bundle. */
  IMiniport newMiniport(UUID classId) {
    MiniportInstance instance =
        context.miniports().require(classId, NtStatus.INVALID_PARAMETER).newInstance();
    miniports.put(instance.miniport(), instance);
    instance.onGone(
        () -> {
          letGo(instance.miniport());
          return CompletableFuture.completedFuture(null);
        });
    return instance.miniport();
  }

  /** Its bundle goes: whatever port has it, registered or not, loses it. */
  private void letGo(IMiniport miniport) {
    for (PortDMus port : ports) {
      if (port.miniport() == miniport) {
        port.close();
      }
    }
    release(miniport);
  }

  /**
   * Gives a miniport back to where it came from, unless a port has it: an adapter lets go of what
   * it made when it has built its subdevice, and the port goes on (dmus-interfaces 6.1).
   */
  void release(IMiniport miniport) {
    if (miniport == null || ports.stream().anyMatch(port -> port.miniport() == miniport)) {
      return;
    }
    MiniportInstance instance = miniports.remove(miniport);
    if (instance != null) {
      instance.release();
    }
  }

  /** Returns the class of a miniport that this device made; else what is given. */
  UUID classOf(IMiniport miniport, UUID fallback) {
    MiniportInstance instance = miniports.get(miniport);
    return instance == null ? fallback : instance.driver().classId();
  }

  /** Publishes a port under a name. */
  synchronized void register(String subdevice, PortDMus port) {
    if (!port.isInitialised()) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_STATE, subdevice + ": initialise the port before registering it");
    }
    MiniportInstance instance = miniports.get(port.miniport());
    if (instance == null) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER,
          subdevice + ": its miniport is not from pcNewMiniport of device " + name);
    }
    requireRoom(subdevice);
    String oldName = port.filter().name();
    port.filter().rename(subdevice);
    try {
      context.registry().publish(port, subdevice, instance.driver());
    } catch (RuntimeException e) {
      port.filter().rename(oldName);
      throw e;
    }
  }

  private void requireRoom(String subdevice) {
    long registered = ports.stream().filter(context.registry()::isPublished).count();
    if (registered >= maxSubdevices) {
      throw new NtStatusException(
          NtStatus.INSUFFICIENT_RESOURCES,
          subdevice + ": device " + name + " has its " + maxSubdevices + " subdevices already");
    }
  }
}
