package org.dmus.port.driver;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.MiniportDriver;
import org.osgi.framework.Constants;

/**
 * A miniport that some bundle publishes, or that was given to the driver.
 *
 * @param <M> the interface it is published under
 */
final class DeployedMiniport<M extends IMiniport> {
  private final MiniportSource<M> source;
  private final UUID classId;
  private final String name;
  private final String subdevice;
  private final String factoryPid;
  private final String bundle;
  private final int ranking;
  private final List<MiniportInstance> instances = new CopyOnWriteArrayList<>();

  DeployedMiniport(MiniportSource<M> source, Map<String, Object> properties) {
    this.source = source;
    this.classId = UUID.fromString(text(properties, MiniportDriver.CLSID));
    this.name = text(properties, MiniportDriver.NAME);
    this.subdevice = text(properties, MiniportDriver.SUBDEVICE);
    this.factoryPid = text(properties, MiniportDriver.PID);
    this.bundle = source.bundle();
    this.ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer r ? r : 0;
  }

  private static String text(Map<String, Object> properties, String key) {
    return properties.get(key) instanceof String value ? value : "";
  }

  UUID classId() {
    return classId;
  }

  String name() {
    return name;
  }

  /** The subdevice that appears without configuration, or the empty string. */
  String subdevice() {
    return subdevice;
  }

  /** The factory PID of its subdevices, or the empty string. */
  String factoryPid() {
    return factoryPid;
  }

  String bundle() {
    return bundle;
  }

  int ranking() {
    return ranking;
  }

  /** Whether it is from the source of this key. */
  boolean isFrom(Object key) {
    return source.key().equals(key);
  }

  MiniportInstance newInstance() {
    M service = source.take();
    if (service == null) {
      throw new NtStatusException(
          NtStatus.DEVICE_REMOVED,
          "miniport "
              + name
              + " of bundle "
              + bundle
              + " cannot be activated; correct the bundle, the log says what it threw");
    }
    MiniportInstance instance = new MiniportInstance(this, service);
    instances.add(instance);
    return instance;
  }

  @SuppressWarnings("unchecked")
  void release(MiniportInstance instance) {
    if (instances.remove(instance)) {
      source.giveBack((M) instance.miniport());
    }
  }

  /** The instances that ports hold. */
  List<MiniportInstance> instances() {
    return instances;
  }

  @Override
  public String toString() {
    return classId + " " + name + " (" + bundle + ")";
  }
}
