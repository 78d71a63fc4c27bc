package org.dmus.port.driver;

import java.io.IOException;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.SubdeviceProperties;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.SynchronousConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The subdevices that ConfigAdmin factory configurations describe - of {@link
 * SubdeviceProperties#FACTORY_PID}, and of the PID that a miniport names. They live as long as
 * their configurations and follow the changes while they play. Who changes a configuration knows,
 * when that returns, that it is in force.
 *
 * <p>Not one component a configuration: Declarative Services would make another port, and close the
 * pins, where a setting changed that nobody listens to.
 */
@Component(
    service = SynchronousConfigurationListener.class,
    immediate = true,
    configurationPid = SubdeviceProperties.FACTORY_PID,
    configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = SubdeviceDescription.class, factory = true)
public final class ConfiguredSubdevices implements SynchronousConfigurationListener {
  private final Subdevices subdevices;
  private final Miniports miniports;
  private final ConfigurationAdmin admin;
  private final Logger log;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Subdevice> made = new HashMap<>();

  /** Class of the miniport by factory PID; known on while its bundle is away. */
  private final Map<String, UUID> classes = new ConcurrentHashMap<>();

  private volatile boolean closed;
  private final Consumer<DeployedMiniport<?>> arrival = this::arrived;
  private final Consumer<DeployedMiniport<?>> departure = driver -> {};

  /** Activated by Declarative Services. */
  @Activate
  public ConfiguredSubdevices(
      @Reference Subdevices subdevices,
      @Reference Miniports miniports,
      @Reference ConfigurationAdmin admin,
      @Reference(service = LoggerFactory.class) Logger log) {
    this.subdevices = subdevices;
    this.miniports = miniports;
    this.admin = admin;
    this.log = log;
    applyAll(SubdeviceProperties.FACTORY_PID);
    miniports.listen(arrival, departure);
  }

  @Deactivate
  void close() {
    closed = true;
    miniports.forget(arrival, departure);
    lock.lock();
    try {
      List.copyOf(made.values()).forEach(Subdevice::close);
      made.clear();
    } finally {
      lock.unlock();
    }
  }

  private void arrived(DeployedMiniport<?> driver) {
    String pid = driver.factoryPid();
    if (!pid.isEmpty() && !driver.classId().equals(classes.put(pid, driver.classId()))) {
      unlessClosed(() -> applyAll(pid));
    }
  }

  /** Configuration Admin refuses who stops: what comes in that moment makes nothing any more. */
  private void unlessClosed(Runnable step) {
    try {
      step.run();
    } catch (IllegalStateException e) {
      if (!closed) {
        throw e;
      }
    }
  }

  @Override
  public void configurationEvent(ConfigurationEvent event) {
    String factoryPid = event.getFactoryPid();
    if (SubdeviceProperties.FACTORY_PID.equals(factoryPid)
        || factoryPid != null && classes.containsKey(factoryPid)) {
      // Felix lists a configuration that is being deleted.
      boolean isGone = event.getType() == ConfigurationEvent.CM_DELETED;
      String pid = event.getPid();
      unlessClosed(() -> apply(pid, factoryPid, isGone ? List.of() : present(pid)));
    }
  }

  private void applyAll(String factoryPid) {
    for (Configuration each : list(ConfigurationAdmin.SERVICE_FACTORYPID, factoryPid)) {
      apply(each.getPid(), factoryPid, List.of(each));
    }
  }

  private List<Configuration> present(String pid) {
    return list(Constants.SERVICE_PID, pid);
  }

  private List<Configuration> list(String key, String value) {
    try {
      Configuration[] found = admin.listConfigurations("(" + key + "=" + value + ")");
      return found == null ? List.of() : List.of(found);
    } catch (IOException | InvalidSyntaxException e) {
      log.error("configurations with {}={} cannot be read", key, value, e);
      return List.of();
    }
  }

  /** Makes of a configuration what it says now, if there still is one. */
  private void apply(String pid, String factoryPid, List<Configuration> now) {
    lock.lock();
    try {
      if (now.isEmpty()) {
        delete(pid);
      } else {
        Subdevice changed = make(pid, read(factoryPid, now.get(0).getProcessedProperties(null)));
        changed.warnings().forEach(each -> log.warn("{}: {}", source(pid, now), each));
      }
      subdevices.refused(pid, null);
    } catch (NtStatusException | IllegalArgumentException e) {
      String then = made.containsKey(pid) ? "the old settings stay" : "it makes no port";
      log.error("{}: {}; {}", source(pid, now), e.getMessage(), then);
      subdevices.refused(pid, e.getMessage());
    } catch (RuntimeException e) {
      log.error("{}: {}", source(pid, now), e.getMessage(), e);
      subdevices.refused(pid, e.getMessage());
    } finally {
      lock.unlock();
    }
    subdevices.configured();
  }

  private void delete(String pid) {
    Subdevice old = made.remove(pid);
    if (old != null) {
      subdevices.unconfigure(old);
      log.info("{}: its configuration is gone", old.configuration().name());
    }
  }

  private Subdevice make(String pid, SubdeviceConfiguration wanted) {
    Subdevice old = made.get(pid);
    if (old != null && isSame(old.configuration(), wanted)) {
      old.reconfigure(wanted.settings());
      return old;
    }
    delete(pid);
    Subdevice changed = subdevices.configure(wanted);
    made.put(pid, changed);
    return changed;
  }

  private static String source(String pid, List<Configuration> now) {
    return now.isEmpty() ? pid : ConfigurationReader.source(pid, now.get(0).getProperties());
  }

  private static boolean isSame(SubdeviceConfiguration a, SubdeviceConfiguration b) {
    return a.name().equals(b.name()) && a.miniport().equals(b.miniport());
  }

  private SubdeviceConfiguration read(String factoryPid, Dictionary<String, Object> properties) {
    return ConfigurationReader.read(classes.get(factoryPid), properties);
  }
}
