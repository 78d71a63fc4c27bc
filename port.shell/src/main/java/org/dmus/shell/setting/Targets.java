package org.dmus.shell.setting;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dmus.client.ISubdevice;
import org.dmus.portcls.MiniportDriver;
import org.dmus.shell.gogo.Needed;
import org.dmus.shell.metatype.Setting;
import org.dmus.shell.metatype.Settings;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** What can be set: ports, and what there is one of. */
final class Targets {
  /** A second console has a storage of its own, which goes with it. */
  private static final String KEPT = "dmus.kept";

  private final Settings settings;
  private final Needed services;
  private final Uptake uptake;
  private final BundleContext context;

  Targets(Settings settings, Needed services, Uptake uptake, BundleContext context) {
    this.settings = settings;
    this.services = services;
    this.uptake = uptake;
    this.context = context;
  }

  /** The PIDs of which there is one configuration. */
  List<String> single() {
    return settings.byPid().keySet().stream()
        .filter(pid -> !pid.endsWith(Settings.FACTORY))
        .toList();
  }

  /** A port: what it was made with, and what its configuration says. */
  Target port(ISubdevice port) {
    String name = port.configuration().name();
    String pid = factoryPid(port);
    Map<String, Object> values = new TreeMap<>(port.configuration().settings());
    return new Target(name, settings.ofPort(pid), values) {
      @Override
      Configuration configuration(Configurations all) throws IOException {
        Optional<Configuration> found = all.ofPort(name);
        return found.isPresent() ? found.get() : all.newPort(pid, name);
      }
    };
  }

  /** Factory PID of its miniport; empty = it has none, or is not there. */
  private String factoryPid(ISubdevice port) {
    String filter =
        "(&(%s=%s)(%s=*))" // filters and subdevices have the class, too
            .formatted(MiniportDriver.CLSID, port.configuration().miniport(), MiniportDriver.PID);
    try {
      ServiceReference<?>[] found = context.getAllServiceReferences(null, filter);
      Object pid = found == null ? null : found[0].getProperty(MiniportDriver.PID);
      return pid == null ? "" : pid.toString();
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(filter, e);
    }
  }

  /** What there is once. */
  Target pid(String pid) throws IOException {
    Map<String, Object> values = with(all -> Configurations.values(all.existing(pid)));
    return new Target(pid, settings.byPid().get(pid), values) {
      @Override
      Configuration configuration(Configurations all) throws IOException {
        return all.ofPid(pid);
      }

      @Override
      String change(Map<String, Object> changes) throws IOException {
        return super.change(changes) + uptake.await(pid, changes);
      }
    };
  }

  private <T> T with(Needed.Use<Configurations, T> use) throws IOException {
    return services.with(ConfigurationAdmin.class, admin -> use.of(new Configurations(admin)));
  }

  /** Something with settings. */
  abstract class Target {
    private final String name;
    private final Map<String, Setting> described;
    private final Map<String, Object> values;

    private Target(String name, Map<String, Setting> described, Map<String, Object> values) {
      this.name = name;
      this.described = described;
      this.values = values;
    }

    abstract Configuration configuration(Configurations all) throws IOException;

    String name() {
      return name;
    }

    Map<String, Setting> settings() {
      return described;
    }

    List<SettingRow> rows() {
      return described.values().stream()
          .map(each -> SettingRow.of(name, each, values.get(each.key())))
          .toList();
    }

    /**
     * Changes its configuration, which is made when there is none; null = as it usually is.
     *
     * @return how long that lasts
     */
    String change(Map<String, Object> changes) throws IOException {
      // Absent in a framework that the launcher did not start: its storage stays.
      boolean isKept = !"false".equals(context.getProperty(KEPT));
      return with(all -> Configurations.change(configuration(all), changes, isKept));
    }
  }
}
